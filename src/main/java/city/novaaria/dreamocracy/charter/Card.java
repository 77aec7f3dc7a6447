package city.novaaria.dreamocracy.charter;

import city.novaaria.dreamocracy.kernel.Texts;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known of a rule before it is asked.
 *
 * @param id public, and never changes meaning, such as {@code CON-05}
 * @param says what must hold, in one sentence for people
 * @param source where the rule comes from
 * @param askedAt the moments at which it is asked
 * @param notAskedAt the gates at which it is not, each with the reason
 * @param waivable who may waive it; nobody unless the rule says otherwise
 * @param disclosure who may read why it objects; everybody on the crew unless the rule says otherwise
 */
public record Card(
        String id,
        String says,
        String source,
        Set<EvaluationPoint> askedAt,
        Map<EvaluationPoint, String> notAskedAt,
        WaiverClass waivable,
        Disclosure disclosure) {

    public Card {
        askedAt = Set.copyOf(askedAt);
        notAskedAt = Map.copyOf(notAskedAt);
    }

    /** What it is about, in a few words. */
    public String title(Texts texts) {
        return texts.say(id + ".title");
    }

    /** A rule that is asked at every gate. */
    public static Card of(String id) {
        return new Card(id, "", "", EvaluationPoint.GATES, Map.of(), WaiverClass.NEVER, Disclosure.STAFF);
    }

    public Card says(String mustHold) {
        return new Card(id, mustHold, source, askedAt, notAskedAt, waivable, disclosure);
    }

    public Card from(String origin) {
        return new Card(id, says, origin, askedAt, notAskedAt, waivable, disclosure);
    }

    /** It is asked at these moments, too. */
    public Card alsoAt(EvaluationPoint... points) {
        Set<EvaluationPoint> more = EnumSet.copyOf(askedAt);
        more.addAll(List.of(points));
        return new Card(id, says, source, more, notAskedAt, waivable, disclosure);
    }

    /** It cannot concern these gates. */
    public Card notAt(String reason, EvaluationPoint... points) {
        Set<EvaluationPoint> fewer = EnumSet.copyOf(askedAt);
        Map<EvaluationPoint, String> reasons = new HashMap<>(notAskedAt);
        for (EvaluationPoint point : points) {
            fewer.remove(point);
            reasons.put(point, reason);
        }
        return new Card(id, says, source, fewer, reasons, waivable, disclosure);
    }

    public Card waivable(WaiverClass by) {
        return new Card(id, says, source, askedAt, notAskedAt, by, disclosure);
    }

    public Card readBy(Disclosure readers) {
        return new Card(id, says, source, askedAt, notAskedAt, waivable, readers);
    }
}
