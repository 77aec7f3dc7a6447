package city.novaaria.dreamocracy.charter;

import java.util.Set;

/**
 * What is known of a rule before it is asked.
 *
 * @param id public, and never changes meaning, such as {@code CON-05}
 * @param says what must hold, in one sentence for people
 * @param source where the rule comes from
 * @param waivable who may waive it; nobody unless the rule says otherwise
 * @param disclosure who may read why it objects; everybody on the crew unless the rule says otherwise
 */
public record Card(
        String id,
        String title,
        String says,
        String source,
        Set<EvaluationPoint> askedAt,
        WaiverClass waivable,
        Disclosure disclosure) {

    public Card {
        askedAt = Set.copyOf(askedAt);
    }

    public static Card of(String id, String title) {
        return new Card(id, title, "", "", Set.of(), WaiverClass.NEVER, Disclosure.STAFF);
    }

    public Card says(String mustHold) {
        return new Card(id, title, mustHold, source, askedAt, waivable, disclosure);
    }

    public Card from(String origin) {
        return new Card(id, title, says, origin, askedAt, waivable, disclosure);
    }

    public Card askedAt(EvaluationPoint... points) {
        return new Card(id, title, says, source, Set.of(points), waivable, disclosure);
    }

    public Card waivable(WaiverClass by) {
        return new Card(id, title, says, source, askedAt, by, disclosure);
    }

    public Card readBy(Disclosure readers) {
        return new Card(id, title, says, source, askedAt, waivable, readers);
    }
}
