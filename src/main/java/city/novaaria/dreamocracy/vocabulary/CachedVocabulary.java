package city.novaaria.dreamocracy.vocabulary;

import city.novaaria.dreamocracy.charter.ContentTag;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Remembers the words, so that asking costs no statement.
 *
 * <p>A word never changes, so that what is remembered is never wrong; it may only be too little. Whenever a word is asked for
 * that is not remembered, all are read anew, and whoever added it, in whichever instance, did so before. What is broader than
 * a word was there before it and is thus remembered with it.
 */
@Component
class CachedVocabulary implements Vocabulary {

    private final KnownTags tags;
    private volatile Words remembered = new Words(List.of());

    CachedVocabulary(KnownTags tags) {
        this.tags = tags;
    }

    @Override
    public Set<ContentTag> read(Collection<String> names) {
        Words words = wordsFor(names);
        return names.stream().map(words::read).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<String> named(Collection<String> names) {
        Words words = wordsFor(names);
        return names.stream().map(words::nameOf).distinct().toList();
    }

    @Override
    public void mustKnow(Map<String, String> named) {
        Words words = wordsFor(named.values());
        FieldError[] unknown = named.entrySet().stream()
                .filter(word -> !words.know(word.getValue()))
                .map(word -> FieldError.at(
                        word.getKey(), "ContentTag", "content-tag", Map.of("nearest", words.nearest(word.getValue()))))
                .toArray(FieldError[]::new);
        if (unknown.length > 0) {
            throw Refused.unprocessable(unknown);
        }
    }

    private Words wordsFor(Collection<String> names) {
        Words words = remembered;
        if (!words.knowAll(names)) {
            words = new Words(tags.whole());
            remembered = words;
        }
        return words;
    }
}
