package city.novaaria.dreamocracy.planning;

import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.charter.SiteFacts;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.sanctuary.ChamberId;
import city.novaaria.dreamocracy.sanctuary.CrewId;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister.Member;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister.Room;
import city.novaaria.dreamocracy.sanctuary.SignIns;
import city.novaaria.dreamocracy.session.Occupancy;
import city.novaaria.dreamocracy.session.Occupancy.Busy;
import city.novaaria.dreamocracy.session.Occupancy.Claim;
import city.novaaria.dreamocracy.session.SessionAction;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out who and what of a house is free for a dream, by the times that planning goes by. */
@Component
class FindFree {

    private final SanctuaryRegister sanctuaries;
    private final SignIns signIns;
    private final Occupancy occupancy;
    private final ServerClock clock;

    FindFree(SanctuaryRegister sanctuaries, SignIns signIns, Occupancy occupancy, ServerClock clock) {
        this.sanctuaries = sanctuaries;
        this.signIns = signIns;
        this.occupancy = occupancy;
        this.clock = clock;
    }

    /**
     * For which dream.
     *
     * @param until when the dream itself would end
     * @param chambers null when all are asked about
     * @param duties null when all are asked about
     */
    record Sought(
            Instant from,
            Instant until,
            @Nullable Intensity intensity,
            @Nullable Set<ChamberId> chambers,
            @Nullable Set<Role> duties) {

        private boolean asksAbout(Room room) {
            return chambers == null || chambers.contains(room.id());
        }

        private boolean asksAbout(Member member) {
            return duties == null || duties.contains(member.role());
        }
    }

    AvailabilityView find(Caller caller, SanctuaryId sanctuary, Sought sought) {
        SanctuaryRegister.House house = sanctuaries.find(sanctuary).orElseThrow(Refused::notFound);
        caller.mustHold(sanctuary, SessionAction.ASSIGN_CREW.roles());
        new Window(sought.from(), sought.until()).mustBeAMonthAtMost(house.site());
        Duration grounding = sought.intensity() == null
                ? Duration.ZERO
                : house.policy().tier(sought.intensity()).grounding();
        Instant until = sought.until().plus(grounding);
        Instant at = clock.now();
        return new AvailabilityView(
                sanctuary,
                sought.from(),
                until,
                chambers(sanctuary, sought, until, at),
                crew(caller, house, sought, until, at));
    }

    private List<FreeChamberView> chambers(SanctuaryId sanctuary, Sought sought, Instant until, Instant at) {
        List<Room> rooms =
                sanctuaries.rooms(sanctuary).stream().filter(sought::asksAbout).toList();
        List<ChamberId> asked = rooms.stream().map(Room::id).toList();
        Map<ChamberId, List<Busy>> busy = occupancy.ofChambers(asked, sought.from(), until, at);
        List<Claim> claimed = occupancy.claims(asked, Set.of(), sought.from(), until);
        return rooms.stream()
                .map(room -> {
                    List<Busy> taken = busy.getOrDefault(room.id(), List.of());
                    List<ChamberClaimView> others = claimed.stream()
                            .filter(claim -> room.id().equals(claim.chamber()))
                            .map(ChamberClaimView::of)
                            .toList();
                    return new FreeChamberView(
                            room.id(),
                            room.name(),
                            room.berths(),
                            taken.isEmpty() && others.isEmpty(),
                            taken.stream().map(BusyTimeView::of).toList(),
                            others);
                })
                .toList();
    }

    private List<FreeCrewView> crew(
            Caller caller, SanctuaryRegister.House house, Sought sought, Instant until, Instant at) {
        List<Member> members = ofAge(
                house.site(),
                sought.from(),
                sanctuaries.roster(house.id()).members().stream()
                        .filter(sought::asksAbout)
                        .toList());
        Map<CrewId, String> names =
                sanctuaries.names(members.stream().map(Member::id).toList());
        Set<String> people = members.stream().map(Member::subject).collect(Collectors.toSet());
        Map<String, List<Busy>> busy = occupancy.ofCrew(people, sought.from(), until, at);
        List<Claim> claimed = occupancy.claims(Set.of(), people, sought.from(), until);
        return members.stream()
                .map(member -> {
                    List<Busy> taken = busy.getOrDefault(member.subject(), List.of());
                    List<Claim> others = claimed.stream()
                            .filter(claim -> member.subject().equals(claim.subject()))
                            .toList();
                    return new FreeCrewView(
                            member.id(),
                            names.getOrDefault(member.id(), ""),
                            member.role(),
                            member.credentialedUpTo(),
                            taken.isEmpty() && others.isEmpty(),
                            taken.stream()
                                    .filter(duty -> caller.worksAt(duty.sanctuary()))
                                    .map(BusyTimeView::of)
                                    .toList(),
                            others.stream()
                                    .filter(claim -> caller.worksAt(claim.sanctuary()))
                                    .map(CrewClaimView::of)
                                    .toList());
                })
                .sorted(Comparator.comparing(FreeCrewView::duty)
                        .thenComparing(FreeCrewView::displayName)
                        .thenComparing(entry -> entry.crewId().value()))
                .toList();
    }

    /** Nobody who will be a minor there is put on duty. */
    private List<Member> ofAge(SiteFacts site, Instant at, List<Member> members) {
        Set<String> minors =
                signIns.minors(members.stream().map(Member::subject).collect(Collectors.toSet()), site, at);
        return members.stream()
                .filter(member -> !minors.contains(member.subject()))
                .toList();
    }
}
