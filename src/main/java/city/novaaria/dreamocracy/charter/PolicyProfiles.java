package city.novaaria.dreamocracy.charter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The policy profiles that the service ships; a file that lacks a number, its rationale or its source fails the start. */
public final class PolicyProfiles {

    private static final List<String> SHIPPED = List.of("nova-aria", "clinical-group", "sleep-lab", "story-workshop");

    private final Map<String, PolicyProfile> byName;

    private PolicyProfiles(Collection<PolicyProfile> profiles) {
        this.byName = profiles.stream().collect(Collectors.toMap(PolicyProfile::name, Function.identity()));
    }

    public static PolicyProfiles shipped() {
        return new PolicyProfiles(SHIPPED.stream().map(PolicyProfiles::read).toList());
    }

    public Optional<PolicyProfile> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public PolicyProfile named(String name) {
        return find(name).orElseThrow(() -> new IllegalStateException("no such policy profile is shipped"));
    }

    /** All of them, by name. */
    public List<PolicyProfile> all() {
        return names().stream().map(this::named).toList();
    }

    public List<String> names() {
        return byName.keySet().stream().sorted().toList();
    }

    private static PolicyProfile read(String name) {
        try (InputStream file = PolicyProfiles.class.getResourceAsStream("/policy/" + name + ".json")) {
            if (file == null) {
                throw new IllegalStateException("policy profile " + name + " is not shipped");
            }
            return parse(file.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static PolicyProfile parse(byte[] file) {
        return new PolicyFile(file).read();
    }
}
