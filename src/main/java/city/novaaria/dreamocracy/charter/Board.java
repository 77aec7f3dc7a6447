package city.novaaria.dreamocracy.charter;

import city.novaaria.dreamocracy.charter.ReviewFacts.VoterFacts;
import java.util.List;

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
     * What a decision of the board still lacks; empty when more than half approve of a quorum.
     *
     * @param seatsNeeded how many seats a board has at least
     */
    public String missing(int seatsNeeded) {
        List<VoterFacts> present = voters.stream()
                .filter(voter -> voter.present() && !voter.entangled())
                .toList();
        long approving = present.stream().filter(VoterFacts::approves).count();
        if (seats < seatsNeeded) {
            return "The board has " + seats + " seats; it needs at least " + seatsNeeded + ".";
        }
        if (voters.stream().noneMatch(VoterFacts::unaffiliated)) {
            return "Nobody on the board is unaffiliated.";
        }
        if (present.size() * 2 <= seats) {
            return present.size() + " of " + seats + " seats took part; more than half must.";
        }
        if (present.stream().noneMatch(VoterFacts::lay)) {
            return "No lay member took part.";
        }
        return approving * 2 > present.size()
                ? ""
                : approving + " of " + present.size() + " members present approve; more than half must.";
    }
}
