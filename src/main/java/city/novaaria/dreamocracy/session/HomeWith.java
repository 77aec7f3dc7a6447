package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.kernel.ParticipantId;
import org.jspecify.annotations.Nullable;

/**
 * With whom somebody goes home.
 *
 * @param companion who takes them home; null when nobody is named
 * @param alone a minor goes alone
 * @param saidBy the guardian of a minor who said so, and whose word counts as long as they are guardian; null when the
 *     person did
 */
record HomeWith(
        @Nullable String companion, boolean alone, @Nullable ParticipantId saidBy) {

    @Override
    public String toString() {
        return "HomeWith";
    }
}
