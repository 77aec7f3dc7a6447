package city.novaaria.dreamocracy.objections;

import city.novaaria.dreamocracy.charter.Around;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.objections.Alternative.Step;
import java.util.List;
import java.util.Map;

/** Makes steps about a house, where nobody is asked about any session yet. */
public final class HouseStep {

    private HouseStep() {}

    /**
     * A step as the reader may take it.
     *
     * @param ids what is known, by the names that the API gives it
     */
    public static Step of(Reader reader, Remedy remedy, Map<String, ?> ids) {
        boolean youMay = reader.rights().mayTake(remedy, Around.NOTHING);
        return new Step(remedy, null, ids, null, "", youMay, List.of(), false);
    }
}
