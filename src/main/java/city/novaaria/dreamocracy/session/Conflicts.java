package city.novaaria.dreamocracy.session;

import java.util.Set;

/**
 * What stands in the way of a session.
 *
 * @param elsewhere who has to be elsewhere, by subject
 */
public record Conflicts(ChamberUse chamber, Set<String> elsewhere) {

    @Override
    public String toString() {
        return "Conflicts[" + chamber + "]";
    }
}
