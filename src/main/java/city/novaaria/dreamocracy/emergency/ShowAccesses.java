package city.novaaria.dreamocracy.emergency;

import city.novaaria.dreamocracy.http.KeysetPages;
import city.novaaria.dreamocracy.http.Page;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.Rows;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.participant.GuardianRegister;
import city.novaaria.dreamocracy.participant.ParticipantRegister;
import city.novaaria.dreamocracy.problems.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows emergency accesses to who opened them, whom they are about, and who sees to it that they were justified. */
@Component
class ShowAccesses {

    private final EmergencyAccesses accesses;
    private final AccessReadings readings;
    private final GuardianRegister guardians;
    private final KeysetPages pages;
    private final Rows rows;
    private final ServerClock clock;

    ShowAccesses(
            EmergencyAccesses accesses,
            AccessReadings readings,
            GuardianRegister guardians,
            KeysetPages pages,
            Rows rows,
            ServerClock clock) {
        this.accesses = accesses;
        this.readings = readings;
        this.guardians = guardians;
        this.pages = pages;
        this.rows = rows;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Page<EmergencyAccessView> list(Caller caller, PageAsk page) {
        Instant at = clock.now();
        Map<ParticipantId, Set<SanctuaryId>> minors = minorsOf(caller, at);
        List<EmergencyAccess> found =
                pages.read(EmergencyAccess.class, EmergencyAccesses.branches(caller, minors), page);
        return Page.ofAll(
                page, found, access -> access.id().value(), shown -> views(standings(shown, caller, minors, at)));
    }

    @Transactional(readOnly = true)
    public ShownAccess read(Caller caller, EmergencyAccessId id) {
        EmergencyAccess found = accesses.findById(id).orElseThrow(Refused::notFound);
        return show(standing(found, caller, clock.now()).mustBeVisible());
    }

    Standing standing(EmergencyAccess access, Caller caller, Instant at) {
        return standings(List.of(access), caller, minorsOf(caller, at), at).getFirst();
    }

    ShownAccess show(Standing standing) {
        return new ShownAccess(views(List.of(standing)).getFirst(), standing.tag());
    }

    Map<ParticipantId, Set<SanctuaryId>> minorsOf(Caller caller, Instant at) {
        return caller.participant()
                .map(guardian -> guardians.minorsKnownAt(guardian, at))
                .orElse(Map.of());
    }

    private List<Standing> standings(
            List<EmergencyAccess> shown, Caller caller, Map<ParticipantId, Set<SanctuaryId>> minors, Instant at) {
        Set<UUID> impartial = impartial(shown, caller);
        return shown.stream()
                .map(access -> new Standing(
                        access,
                        caller,
                        minors.getOrDefault(access.participantId(), Set.of()).contains(access.sanctuaryId()),
                        impartial.contains(access.id().value()),
                        at))
                .toList();
    }

    /** Only ethicists are asked whether they are. */
    private Set<UUID> impartial(List<EmergencyAccess> shown, Caller caller) {
        List<EmergencyAccessId> judged = shown.stream()
                .filter(access -> caller.holds(access.sanctuaryId(), Role.ETHICIST))
                .map(EmergencyAccess::id)
                .toList();
        return judged.isEmpty()
                ? Set.of()
                : rows
                        .ask("select a.id from emergency_access a where a.id = any (?) and "
                                + ParticipantRegister.IMPARTIAL.formatted("a.participant_id"))
                        .param(Rows.ids(judged))
                        .param(caller.subject())
                        .param(caller.subject())
                        .query(UUID.class)
                        .list()
                        .stream()
                        .collect(Collectors.toSet());
    }

    private List<EmergencyAccessView> views(List<Standing> shown) {
        Map<EmergencyAccessId, List<AccessReadingView>> read = readings.of(
                shown.stream().map(standing -> standing.access().id()).toList());
        return shown.stream()
                .map(standing -> EmergencyAccessView.of(
                        standing, read.getOrDefault(standing.access().id(), List.of())))
                .toList();
    }
}
