package city.novaaria.dreamocracy.participant;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.AnyOf;
import city.novaaria.dreamocracy.kernel.Ids;
import city.novaaria.dreamocracy.kernel.Names;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds people of a house by the beginning of their name; that somebody looked is recorded, and who was shown. */
@Component
class SearchPeople {

    private static final int MOST = 20;

    /** Comes after every letter. */
    private static final String AFTER_ALL = "\uFFFD";

    private final Participants participants;
    private final ParticipantSearches searches;
    private final SanctuaryRegister sanctuaries;
    private final ServerClock clock;

    SearchPeople(
            Participants participants, ParticipantSearches searches, SanctuaryRegister sanctuaries, ServerClock clock) {
        this.participants = participants;
        this.searches = searches;
        this.sanctuaries = sanctuaries;
        this.clock = clock;
    }

    /** One search, and the people whom it found, by name. */
    record Found(ParticipantSearch search, List<Participant> people) {

        @Override
        public String toString() {
            return "Found[" + people.size() + "]";
        }
    }

    @Transactional
    public Found search(Caller caller, NewSearch request) {
        if (sanctuaries.find(request.sanctuaryId()).isEmpty()) {
            throw Refused.unprocessable(FieldError.at("#/sanctuaryId", "Sanctuary", "sanctuary"));
        }
        Actor by = caller.mustHold(request.sanctuaryId(), Role.ORGANIZER, Role.FACILITATOR);
        String name = Names.plain(request.name());
        List<Participant> found = name.isEmpty()
                ? List.of()
                : participants.named(
                        name, name + AFTER_ALL, request.sanctuaryId().value(), Limit.of(MOST + 1));
        List<Participant> shown = found.stream().limit(MOST).toList();
        ParticipantSearch search = searches.saveAndFlush(new ParticipantSearch(
                new SearchId(Ids.next()),
                request.sanctuaryId(),
                Sought.NAME,
                shown.stream().map(Participant::id).collect(Collectors.toSet()),
                found.size() > MOST,
                by,
                clock.now()));
        return new Found(search, shown);
    }

    /** For whoever looked; of the people, those whom they may still know. */
    @Transactional(readOnly = true)
    public Found again(Caller caller, SearchId id) {
        ParticipantSearch search =
                searches.findById(id).filter(made -> caller.is(made.searcher())).orElseThrow(Refused::notFound);
        return new Found(
                search,
                participants.among(
                        AnyOf.ids(search.shown()), search.sanctuaryId().value(), Participants.reach(caller)));
    }
}
