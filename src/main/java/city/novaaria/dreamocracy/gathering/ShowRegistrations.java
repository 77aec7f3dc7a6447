package city.novaaria.dreamocracy.gathering;

import city.novaaria.dreamocracy.http.KeysetBranch;
import city.novaaria.dreamocracy.http.KeysetPages;
import city.novaaria.dreamocracy.http.Page;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.participant.ParticipantRegister;
import city.novaaria.dreamocracy.problems.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows who comes to a gathering to who holds it, and to everybody what is theirs. */
@Component
class ShowRegistrations {

    private final Registrations registrations;
    private final Gatherings gatherings;
    private final ShowGatherings showing;
    private final ParticipantRegister participants;
    private final Lines lines;
    private final KeysetPages pages;
    private final ServerClock clock;

    ShowRegistrations(
            Registrations registrations,
            Gatherings gatherings,
            ShowGatherings showing,
            ParticipantRegister participants,
            Lines lines,
            KeysetPages pages,
            ServerClock clock) {
        this.registrations = registrations;
        this.gatherings = gatherings;
        this.showing = showing;
        this.participants = participants;
        this.lines = lines;
        this.pages = pages;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public ShownRegistration read(Caller caller, RegistrationId id) {
        Registration found = registrations.findById(id).orElseThrow(Refused::notFound);
        Gathering gathering = gatherings.findById(found.gatheringId()).orElseThrow(Refused::notFound);
        return show(new RegistrationAccess(found, gathering, caller, clock.now()).mustBeVisible());
    }

    @Transactional(readOnly = true)
    public Page<RegistrationView> of(Caller caller, GatheringId id, PageAsk page) {
        Gathering gathering = gatherings.findById(id).orElseThrow(Refused::notFound);
        showing.access(gathering, caller, clock.now()).mustBeVisible();
        RegistrationAccess.mustHold(gathering, caller);
        return page(caller, Registrations.comingTo(id), page);
    }

    @Transactional(readOnly = true)
    public Page<RegistrationView> own(Caller caller, PageAsk page) {
        return page(caller, Registrations.ofPerson(caller.subjects()), page);
    }

    ShownRegistration show(RegistrationAccess access) {
        return new ShownRegistration(
                views(List.of(access)).getFirst(), access.registration().version());
    }

    private Page<RegistrationView> page(Caller caller, List<KeysetBranch> branches, PageAsk page) {
        Instant at = clock.now();
        return Page.ofAll(
                page,
                pages.read(Registration.class, branches, page),
                registration -> registration.id().value(),
                shown -> views(accesses(shown, caller, at)));
    }

    private List<RegistrationAccess> accesses(List<Registration> shown, Caller caller, Instant at) {
        Map<GatheringId, Gathering> found =
                gatherings
                        .findAllById(
                                shown.stream().map(Registration::gatheringId).collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.toMap(Gathering::id, Function.identity()));
        return shown.stream()
                .map(registration -> new RegistrationAccess(
                        registration, Objects.requireNonNull(found.get(registration.gatheringId())), caller, at))
                .toList();
    }

    private List<RegistrationView> views(List<RegistrationAccess> shown) {
        List<Registration> all =
                shown.stream().map(RegistrationAccess::registration).toList();
        Map<ParticipantId, String> names = participants.names(all.stream()
                .filter(registration -> registration.guest() == null)
                .map(Registration::participantId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Map<RegistrationId, Integer> places =
                lines.places(all.stream().map(Registration::id).toList());
        return shown.stream()
                .map(access -> RegistrationView.of(
                        access,
                        names.get(access.registration().participantId()),
                        places.get(access.registration().id())))
                .toList();
    }
}
