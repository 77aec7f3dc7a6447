package city.novaaria.dreamocracy.charter;

import city.novaaria.dreamocracy.charter.ReviewFacts.VoterFacts;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A waiver that was granted, and who decided about it; whether it stands is judged anew each time that it would count.
 *
 * @param needed how many ethicists had to allow it, where it is not a board that does
 * @param votes none where the person themselves let the rule pass
 */
public record GrantedWaiver(WaiverFacts waiver, int needed, List<Said> votes) {

    public GrantedWaiver {
        votes = List.copyOf(votes);
    }

    /** The same with what they said. */
    public GrantedWaiver with(List<Said> said) {
        return new GrantedWaiver(waiver, needed, said);
    }

    /** What one ethicist said about it. */
    public record Said(String person, boolean approves) {

        @Override
        public String toString() {
            return "Said";
        }
    }

    /** Those that still were decided by people who hold their role and have no part in this session. */
    static List<WaiverFacts> standing(List<GrantedWaiver> granted, Facts facts) {
        if (granted.isEmpty()) {
            return List.of();
        }
        Map<String, VoterFacts> bench = facts.voters().stream()
                .collect(Collectors.toMap(VoterFacts::person, Function.identity(), (one, _) -> one));
        Set<UUID> minors = facts.people().stream()
                .filter(person -> facts.site().isMinor(person.background().birthDate(), facts.at()))
                .map(PersonFacts::participantId)
                .collect(Collectors.toUnmodifiableSet());
        return granted.stream()
                .filter(one -> one.stands(bench, minors, facts.policy().boardSeats()))
                .map(GrantedWaiver::waiver)
                .toList();
    }

    private boolean stands(Map<String, VoterFacts> bench, Set<UUID> minors, int boardSeats) {
        List<VoterFacts> said = votes.stream()
                .map(vote -> voter(bench.get(vote.person()), vote))
                .filter(Objects::nonNull)
                .toList();
        return switch (waiver.by()) {
            // who was of age when they let the rule pass is so still, unless their birth date was wrong on record
            case SUBJECT -> waiver.participantId() == null || !minors.contains(waiver.participantId());
            case ETHICIST ->
                said.stream().filter(VoterFacts::approvesIndependently).count() >= needed;
            case BOARD -> {
                int seats = (int)
                        bench.values().stream().filter(GrantedWaiver::free).count();
                yield new Board(seats, said).missing(boardSeats).isEmpty();
            }
            case NEVER -> false;
        };
    }

    /** What was declared about the dreamscape is asked of nobody here; only a declared conflict counts. */
    private static @Nullable VoterFacts voter(@Nullable VoterFacts member, Said vote) {
        return member == null ? null : member.saying(!free(member), vote.approves() ? Vote.APPROVE : Vote.REJECT);
    }

    private static boolean free(VoterFacts member) {
        return !member.entangled() && !Boolean.TRUE.equals(member.conflictDeclared());
    }
}
