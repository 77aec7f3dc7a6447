package city.novaaria.dreamocracy.charter;

import city.novaaria.dreamocracy.kernel.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a rule found in one case. Nothing is put into words until somebody reads it.
 *
 * @param values of the code's parameters, in their order: numbers, yes or no, instants, constants of enumerations, names of
 *     the vocabulary, or lists of these; never what people wrote or who they are
 */
public record Finding(FindingCode code, List<Object> values) {

    public Finding {
        values = List.copyOf(values);
    }

    /** The values by the names of the parameters. */
    public Map<String, Object> parameters() {
        if (values.isEmpty()) {
            return Map.of();
        }
        Map<String, Object> byName = LinkedHashMap.newLinkedHashMap(values.size());
        for (int i = 0; i < values.size(); i++) {
            byName.put(code.parameters().get(i), values.get(i));
        }
        return byName;
    }

    /** Why, in words. */
    public String explanation(Texts texts) {
        return texts.say(code.key(), parameters());
    }

    /** What would change it, in words; null when nothing has to. */
    public @Nullable String remedy(Texts texts) {
        return texts.has(code.remedyKey()) ? texts.say(code.remedyKey(), parameters()) : null;
    }

    /** Without the values, which may be what somebody wants nobody to know. */
    @Override
    public String toString() {
        return code.key();
    }
}
