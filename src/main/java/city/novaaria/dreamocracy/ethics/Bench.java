package city.novaaria.dreamocracy.ethics;

import city.novaaria.dreamocracy.charter.Forbidden;
import city.novaaria.dreamocracy.charter.Subject;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.objections.CharterProblem;
import city.novaaria.dreamocracy.objections.Objection;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister.Member;
import java.util.List;

/** The ethicists of a sanctuary who have no part in what is to be decided. */
public record Bench(List<Member> ethicists) {

    public Bench {
        ethicists = List.copyOf(ethicists);
    }

    public int seats() {
        return ethicists.size();
    }

    public boolean holds(String subject) {
        return ethicists.stream().anyMatch(member -> member.subject().equals(subject));
    }

    /**
     * The caller's seat; refuses who has a part in it (ETH-02).
     *
     * @param about what is to be decided about
     */
    public Member enrollmentOf(Caller caller, Subject about) {
        return ethicists.stream()
                .filter(member -> caller.is(member.subject()))
                .findFirst()
                .orElseThrow(() -> Objection.refusal(
                        CharterProblem.CHARTER_FORBIDS, List.of(Forbidden.DECIDING_WITH_A_PART_IN_IT.about(about))));
    }

    @Override
    public String toString() {
        return "Bench[" + seats() + "]";
    }
}
