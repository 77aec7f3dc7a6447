package city.novaaria.dreamocracy.ethics;

import city.novaaria.dreamocracy.charter.Forbidden;
import city.novaaria.dreamocracy.charter.Subject;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.objections.CharterDecision.Objected;
import city.novaaria.dreamocracy.objections.CharterProblem;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister.Member;
import java.util.List;
import java.util.Optional;

/** The ethicists of a sanctuary who have no part in what is to be decided. */
public record Bench(List<Member> ethicists) {

    public Bench {
        ethicists = List.copyOf(ethicists);
    }

    public int seats() {
        return ethicists.size();
    }

    /** The same without this person. */
    public Bench without(String subject) {
        return new Bench(ethicists.stream()
                .filter(member -> !member.subject().equals(subject))
                .toList());
    }

    public boolean holds(String subject) {
        return ethicists.stream().anyMatch(member -> member.subject().equals(subject));
    }

    /** The caller's seat; nobody has one who has a part in it. */
    public Optional<Member> seatOf(Caller caller) {
        return ethicists.stream().filter(member -> caller.is(member.subject())).findFirst();
    }

    /** What the charter says to whoever has a part in it and would decide (ETH-02). */
    public static <T> Objected<T> objectsTo(Subject about) {
        return new Objected<>(
                CharterProblem.CHARTER_FORBIDS, List.of(Forbidden.DECIDING_WITH_A_PART_IN_IT.about(about)));
    }

    @Override
    public String toString() {
        return "Bench[" + seats() + "]";
    }
}
