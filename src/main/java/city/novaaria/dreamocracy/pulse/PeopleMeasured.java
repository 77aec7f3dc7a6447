package city.novaaria.dreamocracy.pulse;

import static city.novaaria.dreamocracy.kernel.Columns.uuid;

import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.Rows;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.participant.ParticipantRegister;
import city.novaaria.dreamocracy.pulse.PersonPulse.LatestValue;
import city.novaaria.dreamocracy.pulse.ReadPulse.Wanted;
import city.novaaria.dreamocracy.session.EnrollmentState;
import city.novaaria.dreamocracy.session.PlannedSession;
import city.novaaria.dreamocracy.watch.WatchRegister;
import city.novaaria.dreamocracy.watch.WatchRegister.Latest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is measured of single people, for who is on duty; who has withdrawn is shown to nobody any more. */
@Component
class PeopleMeasured {

    private static final String DREAMT = """
            select id, participant_id, state from enrollment
            where session_id = ? and dreaming_since is not null and state <> 'WITHDRAWN' order by enrolled_at, id""";

    private final Rows rows;
    private final WatchRegister watch;
    private final ParticipantRegister participants;

    PeopleMeasured(Rows rows, WatchRegister watch, ParticipantRegister participants) {
        this.rows = rows;
        this.watch = watch;
        this.participants = participants;
    }

    private record Dreamer(EnrollmentId id, ParticipantId person, EnrollmentState state) {}

    /**
     * Everybody who is in the dream, or was until it ended.
     *
     * @param fresh what was measured of all of them in the last minutes
     * @param asked what was measured of those of whom a series is wanted
     */
    List<PersonPulse> in(
            PlannedSession session, Wanted wanted, List<PersonMinute> fresh, List<PersonMinute> asked, PulseSpan span) {
        List<Dreamer> dreamers = dreamers(session.id());
        Map<ParticipantId, String> names =
                participants.names(dreamers.stream().map(Dreamer::person).toList());
        Map<EnrollmentId, Latest> said = watch.latestIn(session.id());
        Map<EnrollmentId, List<PersonMinute>> measured = byPerson(fresh);
        Map<EnrollmentId, List<PersonMinute>> series = byPerson(asked);
        return dreamers.stream()
                .map(dreamer -> new PersonPulse(
                        dreamer.id(),
                        dreamer.person(),
                        names.getOrDefault(dreamer.person(), ""),
                        dreamer.state(),
                        latest(measured.getOrDefault(dreamer.id(), List.of()), said.get(dreamer.id()), wanted),
                        wanted.of().contains(dreamer.id())
                                ? series(series.getOrDefault(dreamer.id(), List.of()), wanted, span)
                                : List.of()))
                .toList();
    }

    private List<Dreamer> dreamers(SessionId session) {
        return rows.ask(DREAMT)
                .param(session.value())
                .query((row, _) -> new Dreamer(
                        new EnrollmentId(uuid(row, "id")),
                        new ParticipantId(uuid(row, "participant_id")),
                        EnrollmentState.valueOf(row.getString("state"))))
                .list();
    }

    private static Map<EnrollmentId, List<PersonMinute>> byPerson(List<PersonMinute> minutes) {
        return minutes.stream().collect(Collectors.groupingBy(PersonMinute::enrollment));
    }

    private static List<LatestValue> latest(List<PersonMinute> measured, @Nullable Latest said, Wanted wanted) {
        List<LatestValue> latest = new ArrayList<>();
        Map<PulseKind, PersonMinute> known = GroupNow.latest(measured);
        for (PulseKind kind : wanted.kinds()) {
            PersonMinute last = known.get(kind);
            if (last != null) {
                latest.add(new LatestValue(kind, last.startsAt(), ExactPoints.hundredths(last.mean())));
            } else if (kind == PulseKind.RATED_DISTRESS && said != null) {
                latest.add(new LatestValue(kind, said.ratedAt(), said.suds()));
            }
        }
        return latest;
    }

    private static List<PulseSeries> series(List<PersonMinute> minutes, Wanted wanted, PulseSpan span) {
        Map<PulseKind, PersonMinute> latest = GroupNow.latest(minutes);
        return wanted.kinds().stream()
                .filter(latest::containsKey)
                .map(kind -> new PulseSeries(
                        kind,
                        null,
                        ExactPoints.of(
                                minutes.stream()
                                        .filter(minute -> minute.kind() == kind)
                                        .map(PersonMinute::alone)
                                        .toList(),
                                span)))
                .toList();
    }
}
