package city.novaaria.dreamocracy.gathering;

import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.Columns;
import city.novaaria.dreamocracy.kernel.Rows;
import city.novaaria.dreamocracy.kernel.ServerClock;
import java.time.Instant;
import java.util.List;
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
                        .filter(meeting -> isNear(meeting, at))
                        .map(Meeting::startsAt)
                        .filter(start -> isFirst(id, start, at))
                        .forEach(start -> telling.near(gathering, start, at)));
    }

    /** Whoever gets a place once the others were reminded is reminded at once, unless they had one then or since. */
    void remindLate(Gathering held, Registration registered, Instant at) {
        if (registered.state() == RegistrationState.REGISTERED
                && held.meetings().stream().anyMatch(meeting -> isNear(meeting, at))) {
            missed(registered, at).forEach(start -> telling.near(held, start, List.of(registered.subject()), at));
        }
    }

    private List<Instant> missed(Registration registered, Instant at) {
        return rows.ask("""
                        select distinct r.starts_at from gathering_reminder r
                        join gathering_meeting m on m.gathering_id = r.gathering_id and m.starts_at = r.starts_at
                        where r.gathering_id = ? and r.starts_at > ? and not exists (
                            select 1 from registration o
                            where o.gathering_id = r.gathering_id and o.subject = ? and o.id <> ?
                              and (o.state = 'REGISTERED' or o.had_place and o.cancelled_at >= r.reminded_at))
                        order by r.starts_at""")
                .params(
                        registered.gatheringId().value(),
                        Columns.time(at),
                        registered.subject(),
                        registered.id().value())
                .query((row, _) -> Columns.instant(row, "starts_at"))
                .list();
    }

    private static boolean isNear(Meeting meeting, Instant at) {
        return meeting.startsAt().isAfter(at) && !meeting.startsAt().isAfter(at.plus(RemindOfMeetings.BEFORE));
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
