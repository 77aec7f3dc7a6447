package city.novaaria.dreamocracy.planning;

import city.novaaria.dreamocracy.charter.Modality;
import city.novaaria.dreamocracy.charter.PolicyProfile;
import city.novaaria.dreamocracy.charter.SiteFacts;
import city.novaaria.dreamocracy.dreamscape.Announcements;
import city.novaaria.dreamocracy.dreamscape.Announcements.Announced;
import city.novaaria.dreamocracy.dreamscape.VersionId;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.planning.RotaView.EntryView;
import city.novaaria.dreamocracy.planning.RotaView.GapView;
import city.novaaria.dreamocracy.planning.RotaView.ShiftView;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.sanctuary.CrewId;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister.House;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister.Member;
import city.novaaria.dreamocracy.sanctuary.SignIns;
import city.novaaria.dreamocracy.session.Shifts;
import city.novaaria.dreamocracy.session.Shifts.OnDuty;
import city.novaaria.dreamocracy.session.Shifts.Shift;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts together who is on duty when, in the same few statements for any number of sessions. */
@Component
class MakeRota {

    private static final int MOST = 1000;
    private static final int ADULTS = 2;

    private final SanctuaryRegister sanctuaries;
    private final SignIns signIns;
    private final Shifts shifts;
    private final Announcements dreamscapes;

    MakeRota(SanctuaryRegister sanctuaries, SignIns signIns, Shifts shifts, Announcements dreamscapes) {
        this.sanctuaries = sanctuaries;
        this.signIns = signIns;
        this.shifts = shifts;
        this.dreamscapes = dreamscapes;
    }

    RotaView of(Caller caller, SanctuaryId sanctuary, Instant from, Instant until) {
        House house = sanctuaries.find(sanctuary).orElseThrow(Refused::notFound);
        caller.mustHold(sanctuary, Role.values());
        new Window(from, until).mustBeAMonthAtMost(house.site());
        Map<CrewId, Member> crew = sanctuaries.roster(sanctuary).members().stream()
                .collect(Collectors.toMap(Member::id, Function.identity()));
        Map<String, LocalDate> born =
                signIns.birthDates(crew.values().stream().map(Member::subject).collect(Collectors.toSet()));
        List<Shift> found = shifts.starting(sanctuary, from, until, MOST + 1);
        List<Shift> shown = found.stream().limit(MOST).toList();
        return new RotaView(
                sanctuary,
                from,
                until,
                entries(crew, shown),
                gaps(house, new Crew(crew, born), shown),
                found.size() <= MOST);
    }

    /** Who does not hold their role any more is on duty nowhere. */
    private List<EntryView> entries(Map<CrewId, Member> crew, List<Shift> shown) {
        Map<CrewId, List<ShiftView>> duties = shown.stream()
                .flatMap(shift -> shift.duties().stream().map(duty -> Map.entry(duty.crew(), view(shift))))
                .filter(duty -> crew.containsKey(duty.getKey()))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        Map<CrewId, String> names = sanctuaries.names(duties.keySet());
        return duties.entrySet().stream()
                .map(duty -> new EntryView(
                        duty.getKey(),
                        names.getOrDefault(duty.getKey(), ""),
                        Objects.requireNonNull(crew.get(duty.getKey())).role(),
                        duty.getValue()))
                .sorted(Comparator.comparing(EntryView::displayName)
                        .thenComparing(entry -> entry.crewId().value()))
                .toList();
    }

    private static ShiftView view(Shift shift) {
        return new ShiftView(shift.session(), shift.title(), shift.startsAt(), shift.until());
    }

    /** Who works there, and when those were born of whom there is a record. */
    private record Crew(Map<CrewId, Member> members, Map<String, LocalDate> born) {

        /** Who is on duty and counts: nobody who is a minor then (SAF-01). */
        List<Member> adultsIn(Shift shift, SiteFacts site) {
            return shift.duties().stream()
                    .map(OnDuty::crew)
                    .map(members::get)
                    .filter(Objects::nonNull)
                    .filter(member -> !SignIns.isMinor(born.get(member.subject()), site, shift.startsAt()))
                    .toList();
        }

        @Override
        public String toString() {
            return "Crew[" + members.size() + "]";
        }
    }

    private List<GapView> gaps(House house, Crew crew, List<Shift> shown) {
        List<Shift> ahead = shown.stream().filter(Shift::needsCrew).toList();
        Map<VersionId, Announced> versions =
                dreamscapes.announced(ahead.stream().map(Shift::version).collect(Collectors.toSet()));
        return ahead.stream()
                .map(shift -> gap(
                        house.policy(),
                        crew.adultsIn(shift, house.site()),
                        shift,
                        Objects.requireNonNull(versions.get(shift.version()))
                                .facts()
                                .modality()))
                .filter(gap -> gap.facilitatorsMissing() > 0 || gap.secondPersonMissing())
                .toList();
    }

    private static GapView gap(PolicyProfile policy, List<Member> adults, Shift shift, Modality modality) {
        int needed = policy.tier(shift.intensity()).facilitatorsFor(shift.capacity(), modality);
        long there = adults.stream()
                .filter(member -> member.role() == Role.FACILITATOR
                        && member.credentialedUpTo() != null
                        && member.credentialedUpTo().isAtLeast(shift.intensity()))
                .map(Member::subject)
                .distinct()
                .count();
        long people = adults.stream().map(Member::subject).distinct().count();
        return new GapView(
                shift.session(), shift.title(), shift.startsAt(), (int) Math.max(0, needed - there), people < ADULTS);
    }
}
