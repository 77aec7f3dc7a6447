package city.novaaria.dreamocracy.live;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Events as they are sent: each is written once for all readers who know it by the same id, and sent in one piece. */
@Component
class EventTexts {

    /** Readers are told the same at about the same time. */
    private static final int MOST = 256;

    private final JsonMapper json;
    private final Map<Known, String> written = new ConcurrentHashMap<>();

    EventTexts(JsonMapper json) {
        this.json = json;
    }

    /** All that a text says is said by the line and by how its reader knows it. */
    private record Known(String source, long seq, String id) {}

    /**
     * One event of a stream.
     *
     * @param id what readers send to go on after it
     * @param seq of the line that it tells
     */
    String text(String id, SessionEventView event, long seq) {
        if (written.size() >= MOST) {
            written.clear();
        }
        String data = written.computeIfAbsent(
                new Known(event.source(), seq, event.id()), _ -> json.writeValueAsString(event));
        return "id:" + id + "\nevent:" + event.type() + "\ndata:" + data + "\n\n";
    }

    /** That everything comes anew from there. */
    String gap(Map<String, Object> where) {
        return "event:gap\ndata:" + json.writeValueAsString(where) + "\n\n";
    }

    /** Says nothing, and after how many milliseconds to come back. */
    static String retry(long milliseconds, String comment) {
        return "retry:" + milliseconds + "\n" + comment(comment);
    }

    static String comment(String comment) {
        return ":" + comment + "\n\n";
    }
}
