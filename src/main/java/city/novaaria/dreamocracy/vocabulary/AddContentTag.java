package city.novaaria.dreamocracy.vocabulary;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.Ids;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A sanctuary adds a word of its own; from then on everybody in the city can use it. */
@Component
class AddContentTag {

    /** All are kept in memory and shown in one list. */
    private static final int MOST_OF_A_SANCTUARY = 200;

    private final KnownTags tags;
    private final Vocabulary vocabulary;
    private final SanctuaryRegister sanctuaries;
    private final ServerClock clock;

    AddContentTag(KnownTags tags, Vocabulary vocabulary, SanctuaryRegister sanctuaries, ServerClock clock) {
        this.tags = tags;
        this.vocabulary = vocabulary;
        this.sanctuaries = sanctuaries;
        this.clock = clock;
    }

    /** Two who add the same name at the same time are told apart by the schema; the second one begins anew. */
    @AtomicStep
    public KnownTag add(Caller caller, SanctuaryId sanctuary, NewContentTag request) {
        if (sanctuaries.find(sanctuary).isEmpty()) {
            throw Refused.notFound();
        }
        Actor by = caller.mustHold(sanctuary, Role.STEWARD, Role.WEAVER, Role.ORGANIZER);
        List<String> synonyms = Objects.requireNonNullElse(request.synonyms(), List.of());
        String broader = request.broader();
        if (broader != null) {
            vocabulary.mustKnow(Map.of("#/broader", broader));
            broader = vocabulary.named(List.of(broader)).getFirst();
        }
        List<String> names =
                Stream.concat(Stream.of(request.name()), synonyms.stream()).toList();
        if (tags.countNamed(names) > 0) {
            throw Refused.because(VocabularyProblem.TAG_KNOWN_ALREADY);
        }
        if (tags.countBySanctuaryId(sanctuary) >= MOST_OF_A_SANCTUARY) {
            throw Refused.because(VocabularyProblem.TOO_MANY_TAGS);
        }
        return tags.saveAndFlush(new KnownTag(
                new ContentTagId(Ids.next()),
                sanctuary,
                request.name(),
                request.label(),
                synonyms,
                broader,
                by,
                clock.now()));
    }
}
