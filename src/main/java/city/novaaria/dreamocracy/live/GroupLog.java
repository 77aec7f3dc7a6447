package city.novaaria.dreamocracy.live;

import city.novaaria.dreamocracy.kernel.SessionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What a session tells all who read it, for those who hand it on: nothing in it is about a single person. */
@Component
public class GroupLog {

    private final SessionLog log;
    private final JsonMapper json;

    GroupLog(SessionLog log, JsonMapper json) {
        this.log = log;
        this.json = json;
    }

    /**
     * How far somebody has got.
     *
     * @param seq where that is in the log; for going on from there, and shown to nobody
     * @param ordinal how many lines they have seen, or would have
     */
    public record Place(long seq, int ordinal) {

        public static final Place BEGINNING = new Place(0, 0);
    }

    /**
     * Something that happened.
     *
     * @param place of whoever has seen it
     * @param cloudEvent as its readers get it, in JSON
     */
    public record Line(Place place, String id, String type, String cloudEvent) {

        @Override
        public String toString() {
            return "Line[" + type + "]";
        }
    }

    /** At most so many lines that come after that place, in their order. */
    public List<Line> after(SessionId session, Place place, int most) {
        View view = View.ofAll(session);
        List<Line> lines = new ArrayList<>();
        for (LoggedEvent line : log.after(view, place.seq(), most)) {
            int ordinal = place.ordinal() + lines.size() + 1;
            SessionEventView event = SessionEventView.of(view, ordinal, line);
            lines.add(
                    new Line(new Place(line.seq(), ordinal), event.id(), event.type(), json.writeValueAsString(event)));
        }
        return lines;
    }

    /** Where whoever is told what happens from then on begins. */
    public Place placeBefore(SessionId session, Instant then) {
        return log.placeBefore(session, then);
    }

    /** What the last line is called that whoever is there has seen. */
    public static String idAt(Place place) {
        return new EventId(View.GROUP, place.ordinal()).toString();
    }

    /** All that may happen. */
    public static SortedSet<String> types() {
        return Arrays.stream(Told.values())
                .filter(told -> told.audience() == Audience.GROUP)
                .map(Told::type)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
