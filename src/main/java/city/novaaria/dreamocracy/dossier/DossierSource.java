package city.novaaria.dreamocracy.dossier;

import java.util.stream.Stream;

/** A module that keeps something about people. */
public interface DossierSource {

    /** What it keeps about one person, as far as the reader may know it: of its own tables, and nothing about others. */
    Stream<DossierPart> about(Whom whom);
}
