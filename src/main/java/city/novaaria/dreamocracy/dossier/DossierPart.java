package city.novaaria.dreamocracy.dossier;

import java.util.List;

/**
 * One kind of entry, and how it is found.
 *
 * @param name of the kind, in the plural
 * @param columns what is told of each, with commas between; by the first one the newest comes first
 * @param rows of which table, on which condition
 * @param values in the place of each question mark
 */
public record DossierPart(String name, String columns, String rows, List<Object> values) {

    public DossierPart {
        values = List.copyOf(values);
    }

    public static DossierPart of(String name, String columns, String rows, Object... values) {
        return new DossierPart(name, columns, rows, List.of(values));
    }

    /** The statement that reads this many. */
    public String statement(int most) {
        return "select " + columns + " from " + rows + " order by 1 desc fetch first " + most + " rows only";
    }

    @Override
    public String toString() {
        return "DossierPart[" + name + "]";
    }
}
