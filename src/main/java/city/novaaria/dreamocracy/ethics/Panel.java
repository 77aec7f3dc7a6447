package city.novaaria.dreamocracy.ethics;

import city.novaaria.dreamocracy.charter.PolicyProfile;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister.House;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister.Member;
import java.util.List;
import java.util.Set;

/**
 * Who could decide about one review at one moment, and where.
 *
 * @param ethicists the ethicists of the sanctuary
 * @param entangled the subjects who wrote the dreamscape version, or wrote or screened a fear that it uses
 */
record Panel(List<Member> ethicists, Set<String> entangled, House house) {

    /** The party's entry on the crew; refuses who is no ethicist of the sanctuary any more. */
    Member member(Party party) {
        return ethicists.stream()
                .filter(member -> member.subject().equals(party.subject()))
                .findFirst()
                .orElseThrow(() -> Refused.forbidden("This takes the role ETHICIST at the sanctuary."));
    }

    PolicyProfile policy() {
        return house.policy();
    }

    boolean entangles(Party party) {
        return entangled.contains(party.subject());
    }

    @Override
    public String toString() {
        return "Panel[" + ethicists.size() + "]";
    }
}
