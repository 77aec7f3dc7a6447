package city.novaaria.dreamocracy.charter;

import city.novaaria.dreamocracy.charter.PolicyProfile.Reason;
import city.novaaria.dreamocracy.charter.PolicyProfile.Tier;
import city.novaaria.dreamocracy.kernel.Sha256;
import java.lang.reflect.RecordComponent;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The file of one policy profile; reading refuses a number that is missing, or that does not say why and from where. */
final class PolicyFile {

    private final byte[] bytes;
    private final JsonNode json;
    private final Map<String, Reason> reasons = new HashMap<>();

    PolicyFile(byte[] bytes) {
        this.bytes = bytes.clone();
        this.json = JsonMapper.builder().build().readTree(bytes);
    }

    PolicyProfile read() {
        Map<Intensity, Tier> tiers = new EnumMap<>(Intensity.class);
        for (Intensity intensity : Intensity.values()) {
            tiers.put(intensity, PolicyNumber.all(Tier.class, number -> number(number, intensity.name())));
        }
        return PolicyNumber.all(PolicyProfile.class, component -> switch (component.getName()) {
            case "name" -> json.required("name").stringValue();
            case "version" -> json.required("version").intValue();
            case "sha256" -> Sha256.of(bytes);
            case "tiers" -> Map.copyOf(tiers);
            case "reasons" -> Map.copyOf(reasons);
            default -> number(component, "value");
        });
    }

    private Object number(RecordComponent component, String key) {
        String name = component.getName();
        JsonNode entry = json.required(name);
        reasons.put(name, new Reason(said(entry, name, "rationale"), said(entry, name, "source")));
        return new PolicyNumber(component, null).read(entry.required(key));
    }

    private static String said(JsonNode entry, String number, String what) {
        String text = entry.required(what).stringValue();
        if (text.isBlank()) {
            throw new IllegalStateException("no " + what + " for " + number);
        }
        return text;
    }
}
