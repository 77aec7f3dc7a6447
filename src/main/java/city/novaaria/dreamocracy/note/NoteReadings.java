package city.novaaria.dreamocracy.note;

import static city.novaaria.dreamocracy.kernel.Columns.instant;
import static city.novaaria.dreamocracy.kernel.Columns.uuid;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.Columns;
import city.novaaria.dreamocracy.kernel.Rows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Keeps who of the crew read which notes; one statement for however many. */
@Component
class NoteReadings {

    private static final int SHOWN = 100;

    private final Rows rows;

    NoteReadings(Rows rows) {
        this.rows = rows;
    }

    /** Without a record nothing is shown; who wrote a note knows what it says. */
    void record(List<SessionNote> notes, Caller reader, Instant at) {
        List<NoteId> shown = notes.stream()
                .filter(note -> note.text() != null && !note.author().equals(reader.subject()))
                .map(SessionNote::id)
                .toList();
        if (!shown.isEmpty()) {
            rows.ask("""
                            insert into note_reading (note_id, reader, read_at)
                            select n.id, ?, ? from session_note n where n.id = any (?)
                                and not exists (select 1 from note_reading r
                                    where r.note_id = n.id and r.reader = ? and r.read_at = ?)""")
                    .param(reader.subject())
                    .param(Columns.time(at))
                    .param(Rows.ids(shown))
                    .param(reader.subject())
                    .param(Columns.time(at))
                    .update();
        }
    }

    Map<NoteId, List<NoteReadingView>> of(List<SessionNote> notes) {
        Map<NoteId, List<NoteReadingView>> readings = new HashMap<>();
        if (!notes.isEmpty()) {
            rows.ask("""
                            select note_id, reader, max(read_at) as read_at from note_reading
                            where note_id = any (?) group by note_id, reader order by note_id, reader""")
                    .param(Rows.ids(notes.stream().map(SessionNote::id).toList()))
                    .query(row -> {
                        List<NoteReadingView> known =
                                readings.computeIfAbsent(new NoteId(uuid(row, "note_id")), _ -> new ArrayList<>());
                        if (known.size() < SHOWN) {
                            known.add(new NoteReadingView(row.getString("reader"), instant(row, "read_at")));
                        }
                    });
        }
        return readings;
    }
}
