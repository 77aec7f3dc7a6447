package city.novaaria.dreamocracy.ethics;

import city.novaaria.dreamocracy.care.CareRegister;
import city.novaaria.dreamocracy.dreamscape.DreamscapeId;
import city.novaaria.dreamocracy.dreamscape.DreamscapeLibrary;
import city.novaaria.dreamocracy.ethics.CausesOfSuspension.Known;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister.Member;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister.Roster;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds out who could decide about a review now: whoever had a hand in the dreamscape could not, nor who is bound to them. */
@Component
class Panels {

    private final SanctuaryRegister sanctuaries;
    private final DreamscapeLibrary dreamscapes;
    private final CareRegister cares;
    private final CausesOfSuspension causes;

    Panels(
            SanctuaryRegister sanctuaries,
            DreamscapeLibrary dreamscapes,
            CareRegister cares,
            CausesOfSuspension causes) {
        this.sanctuaries = sanctuaries;
        this.dreamscapes = dreamscapes;
        this.cares = cares;
        this.causes = causes;
    }

    /** For a step in it: also what keeps them from approving it is asked. */
    Panel of(EthicsReview review) {
        List<Member> ethicists = sanctuaries.roster(review.sanctuaryId()).holders(Role.ETHICIST);
        Set<String> subjects = subjects(ethicists);
        return panel(review, ethicists, subjects, causes.andOfEarlier(List.of(review), subjects));
    }

    /**
     * The same of what was decided, and with whom others are bound.
     *
     * @param roster who works at the sanctuary now
     * @param others who need not be ethicists there any more
     */
    Panel of(EthicsReview review, Roster roster, Set<String> others) {
        List<Member> ethicists = roster.holders(Role.ETHICIST);
        Set<String> subjects = subjects(ethicists);
        Set<String> bound = Stream.concat(subjects.stream(), others.stream()).collect(Collectors.toSet());
        return panel(review, ethicists, bound, causes.of(List.of(review), subjects));
    }

    private Panel panel(EthicsReview review, List<Member> ethicists, Set<String> bound, Known incidents) {
        return new Panel(
                ethicists,
                dreamscapes.makers(review.dreamscapeId()),
                cares.circlesOf(bound),
                incidents,
                sanctuaries.find(review.sanctuaryId()).orElseThrow());
    }

    private static Set<String> subjects(List<Member> ethicists) {
        return ethicists.stream().map(Member::subject).collect(Collectors.toSet());
    }

    /** In which of the dreamscapes the caller, or somebody bound to them, had a hand. */
    Set<DreamscapeId> entangling(Caller caller, Collection<DreamscapeId> asked) {
        return dreamscapes.madeBy(circleOf(caller), asked);
    }

    /** The caller, and everybody with whom a relation binds them. */
    Set<String> circleOf(Caller caller) {
        String self = caller.subject();
        Set<String> circle = new HashSet<>(cares.circlesOf(Set.of(self)).getOrDefault(self, Set.of()));
        circle.add(self);
        return circle;
    }
}
