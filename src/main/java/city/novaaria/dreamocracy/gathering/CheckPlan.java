package city.novaaria.dreamocracy.gathering;

import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.sanctuary.ChamberId;
import city.novaaria.dreamocracy.sanctuary.CrewId;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import city.novaaria.dreamocracy.session.Occupancy;
import city.novaaria.dreamocracy.session.Occupancy.Claim;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks what is new of a plan; the chamber is held first, so that nothing else gets it meanwhile. */
@Component
class CheckPlan {

    private static final Duration LONGEST = Duration.ofDays(1);

    private final SanctuaryRegister sanctuaries;
    private final Occupancy occupancy;

    CheckPlan(SanctuaryRegister sanctuaries, Occupancy occupancy) {
        this.sanctuaries = sanctuaries;
        this.occupancy = occupancy;
    }

    /**
     * A plan to check.
     *
     * @param before what stays as it is was judged before; null for a new one
     */
    record Checked(
            SanctuaryId house,
            GatheringId id,
            GatheringKind kind,
            @Nullable GatheringPlan before,
            GatheringPlan wanted) {

        private boolean otherTimes() {
            return before == null || !before.meetings().equals(wanted.meetings());
        }

        private boolean otherChamber() {
            return before == null || !Objects.equals(before.chamberId(), wanted.chamberId());
        }

        private boolean otherCrew() {
            return before == null || !Set.copyOf(before.crew()).equals(Set.copyOf(wanted.crew()));
        }

        @Override
        public String toString() {
            return "Checked[" + id + "]";
        }
    }

    void mustFit(Checked plan, Instant at) {
        GatheringPlan wanted = plan.wanted();
        List<FieldError> errors = new ArrayList<>();
        if ((wanted.chamberId() == null) == (wanted.place() == null)) {
            errors.add(FieldError.at("#/place", "Place", "chamber-or-place"));
        }
        if (plan.otherTimes()) {
            errors.addAll(wrongTimes(plan, at));
        }
        ChamberId booked = plan.otherChamber() || plan.otherTimes() ? wanted.chamberId() : null;
        if (booked != null && sanctuaries.lockChamber(plan.house(), booked).isEmpty()) {
            errors.add(FieldError.at("#/chamberId", "Chamber", "open-chamber"));
        }
        if (plan.otherCrew() || plan.otherTimes()) {
            errors.addAll(wrongCrew(plan, at));
        }
        if (!errors.isEmpty()) {
            throw Refused.unprocessable(errors.toArray(FieldError[]::new));
        }
        if (booked != null && !isFree(plan, booked, at)) {
            throw Refused.because(GatheringProblem.CHAMBER_NOT_FREE);
        }
    }

    private static List<FieldError> wrongTimes(Checked plan, Instant at) {
        List<FieldError> errors = new ArrayList<>();
        List<Meeting> meetings = plan.wanted().meetings();
        List<Meeting> before = plan.before() == null ? List.of() : plan.before().meetings();
        List<Meeting> begun = before.stream()
                .filter(meeting -> meeting.startsAt().isBefore(at))
                .toList();
        if (plan.kind() == GatheringKind.CELEBRATION && meetings.size() > 1) {
            errors.add(FieldError.at("#/meetings", "Once", "one-meeting"));
        }
        if (meetings.size() < begun.size()) {
            errors.add(FieldError.at("#/meetings", "Begun", "begun-meetings-kept"));
        }
        Instant earliest = at;
        for (int place = 0; place < meetings.size(); place++) {
            Meeting meeting = meetings.get(place);
            String pointer = "#/meetings/" + place;
            if (place < begun.size()) {
                if (!meeting.equals(begun.get(place))) {
                    errors.add(FieldError.at(pointer, "Begun", "begun-meetings-kept"));
                }
            } else if (meeting.startsAt().isBefore(earliest)) {
                errors.add(FieldError.at(pointer + "/startsAt", "Order", "ahead-one-after-the-other"));
            }
            if (!meeting.endsAt().isAfter(meeting.startsAt())
                    || meeting.endsAt().isAfter(meeting.startsAt().plus(LONGEST))) {
                errors.add(FieldError.at(pointer + "/endsAt", "Later", "within-a-day-of-its-start"));
            }
            if (plan.kind() == GatheringKind.OUTREACH && meeting.curriculum() == null) {
                errors.add(FieldError.at(pointer + "/curriculum", "Required", "curriculum-of-program"));
            }
            earliest = meeting.endsAt();
        }
        return errors;
    }

    /** Who holds it has a role in the house, and is on duty nowhere else and holds nothing else at meetings that are not over. */
    private List<FieldError> wrongCrew(Checked plan, Instant at) {
        GatheringPlan wanted = plan.wanted();
        Map<CrewId, String> crew = sanctuaries.crew(plan.house(), wanted.crew()).stream()
                .collect(Collectors.toMap(SanctuaryRegister.Member::id, SanctuaryRegister.Member::subject));
        // two gatherings that the same people are to hold are planned one after the other
        sanctuaries.holdCrew(crew.values());
        Set<String> busy = busy(plan, Set.copyOf(crew.values()), at);
        List<FieldError> errors = new ArrayList<>();
        for (int place = 0; place < wanted.crew().size(); place++) {
            CrewId entry = wanted.crew().get(place);
            String subject = crew.get(entry);
            boolean kept = plan.before() != null && plan.before().crew().contains(entry);
            if (subject == null && !kept) {
                errors.add(FieldError.at("#/crewIds/" + place, "Crew", "crew-here"));
            } else if (subject != null && busy.contains(subject)) {
                errors.add(FieldError.at("#/crewIds/" + place, "Busy", "free-to-hold"));
            }
        }
        return errors;
    }

    private Set<String> busy(Checked plan, Set<String> subjects, Instant at) {
        GatheringPlan wanted = plan.wanted();
        if (!wanted.endsAt().isAfter(wanted.startsAt())) {
            return Set.of();
        }
        Stream<String> onDuty = occupancy.ofCrew(subjects, wanted.startsAt(), wanted.endsAt(), at).entrySet().stream()
                .filter(taken ->
                        taken.getValue().stream().anyMatch(duty -> wanted.meets(duty.from(), duty.until(), at)))
                .map(Map.Entry::getKey);
        Stream<String> holding =
                others(plan, List.of(), subjects, at).flatMap(held -> Stream.ofNullable(held.subject()));
        return Stream.concat(onDuty, holding).collect(Collectors.toSet());
    }

    private boolean isFree(Checked plan, ChamberId chamber, Instant at) {
        GatheringPlan wanted = plan.wanted();
        List<ChamberId> asked = List.of(chamber);
        boolean dreamt =
                occupancy
                        .ofChambers(asked, wanted.startsAt(), wanted.endsAt(), at)
                        .getOrDefault(chamber, List.of())
                        .stream()
                        .anyMatch(session -> wanted.meets(session.from(), session.until(), at));
        return !dreamt && others(plan, asked, Set.of(), at).findAny().isEmpty();
    }

    /** What else than sessions and itself needs one of these at its meetings that are not over. */
    private Stream<Claim> others(Checked plan, List<ChamberId> chambers, Set<String> subjects, Instant at) {
        GatheringPlan wanted = plan.wanted();
        return occupancy.claims(chambers, subjects, wanted.startsAt(), wanted.endsAt()).stream()
                .filter(claim -> !claim.id().equals(plan.id().value()))
                .filter(claim -> wanted.meets(claim.from(), claim.until(), at));
    }
}
