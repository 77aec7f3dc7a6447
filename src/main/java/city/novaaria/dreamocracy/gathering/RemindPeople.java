package city.novaaria.dreamocracy.gathering;

import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.Columns;
import city.novaaria.dreamocracy.kernel.Rows;
import city.novaaria.dreamocracy.kernel.ServerClock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Reminds who has a place of the meetings that are near; that it did, and the messages, are kept together or not at all. */
@Component
class RemindPeople {

    private final Gatherings gatherings;
    private final TellPeople telling;
    private final Rows rows;
    private final ServerClock clock;

    RemindPeople(Gatherings gatherings, TellPeople telling, Rows rows, ServerClock clock) {
        this.gatherings = gatherings;
        this.telling = telling;
        this.rows = rows;
        this.clock = clock;
    }

    /** The gathering is held, as for whoever cancels or moves it meanwhile. */
    @AtomicStep
    public void remind(GatheringId id) {
        Instant at = clock.now();
        gatherings
                .lock(id)
                .filter(gathering -> gathering.state() == GatheringState.OPEN)
                .ifPresent(gathering -> gathering.meetings().stream()
                        .map(Meeting::startsAt)
                        .filter(start -> start.isAfter(at) && !start.isAfter(at.plus(RemindOfMeetings.BEFORE)))
                        .filter(start -> isFirst(id, start, at))
                        .forEach(start -> telling.near(gathering, start, at)));
    }

    private boolean isFirst(GatheringId id, Instant meeting, Instant at) {
        return rows.ask("""
                                insert into gathering_reminder (gathering_id, starts_at, reminded_at)
                                values (?, ?, ?) on conflict do nothing""")
                        .params(id.value(), Columns.time(meeting), Columns.time(at))
                        .update()
                == 1;
    }
}
