package city.novaaria.dreamocracy.ethics;

import city.novaaria.dreamocracy.charter.PolicyProfile;
import city.novaaria.dreamocracy.ethics.CausesOfSuspension.Known;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister.House;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister.Member;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who could decide about one review at one moment, and where.
 *
 * @param ethicists the ethicists of the sanctuary
 * @param makers the subjects who had a hand in the dreamscape
 * @param circles with whom a relation binds each of the ethicists, and whoever else was asked about
 * @param incidents what is known of the incidents that suspended it or an earlier version, and of the ethicists' part in them
 */
record Panel(
        List<Member> ethicists, Set<String> makers, Map<String, Set<String>> circles, Known incidents, House house) {

    /** The party's entry on the crew; refuses who is no ethicist of the sanctuary any more. */
    Member member(Party party) {
        return ethicists.stream()
                .filter(member -> member.subject().equals(party.subject()))
                .findFirst()
                .orElseThrow(() -> Refused.forbidden("ethicist-here"));
    }

    Party party(Caller caller, EthicsReview review) {
        return Party.of(caller, review, entangles(caller.subject()), incidents);
    }

    PolicyProfile policy() {
        return house.policy();
    }

    /** Had a hand in the dreamscape, or is bound to somebody who had. */
    boolean entangles(String subject) {
        return makers.contains(subject) || !Collections.disjoint(makers, circle(subject));
    }

    Set<String> circle(String subject) {
        return circles.getOrDefault(subject, Set.of());
    }

    @Override
    public String toString() {
        return "Panel[" + ethicists.size() + "]";
    }
}
