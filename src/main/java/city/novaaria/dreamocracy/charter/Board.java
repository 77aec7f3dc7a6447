package city.novaaria.dreamocracy.charter;

import city.novaaria.dreamocracy.charter.ReviewFacts.VoterFacts;
import java.util.List;
import java.util.Optional;

/**
 * A convened board and what its members said, counted the same for an approval and for a waiver (ETH-03).
 *
 * @param seats how many ethicists could have taken part
 * @param voters those who have a part in the decision, the recused included
 */
public record Board(int seats, List<VoterFacts> voters) {

    public Board {
        voters = List.copyOf(voters);
    }

    /**
     * What a decision of the board still lacks first; empty when more than half approve of a quorum.
     *
     * @param seatsNeeded how many seats a board has at least
     */
    public Optional<Finding> missing(int seatsNeeded) {
        List<VoterFacts> present = voters.stream()
                .filter(voter -> voter.present() && !voter.entangled())
                .toList();
        long approving = present.stream().filter(VoterFacts::approves).count();
        if (seats < seatsNeeded) {
            return Optional.of(FindingCode.ETH_03_FEW_SEATS.of(seats, seatsNeeded));
        }
        if (voters.stream().noneMatch(VoterFacts::unaffiliated)) {
            return Optional.of(FindingCode.ETH_03_NOBODY_UNAFFILIATED.of());
        }
        if (present.size() * 2 <= seats) {
            return Optional.of(FindingCode.ETH_03_NO_QUORUM.of(present.size(), seats));
        }
        if (present.stream().noneMatch(VoterFacts::lay)) {
            return Optional.of(FindingCode.ETH_03_NO_LAY_MEMBER.of());
        }
        return approving * 2 > present.size()
                ? Optional.empty()
                : Optional.of(FindingCode.ETH_03_NO_MAJORITY.of(approving, present.size()));
    }
}
