package city.novaaria.dreamocracy.live;

import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.Actor.ActingAs;
import city.novaaria.dreamocracy.kernel.DomainEvent;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** Of every event somebody has said whether the log of its session tells it, and to whom: told.csv, and the page for clients. */
class WhatIsToldTest {

    private static final String NOBODY = "nobody";

    @Test
    void everyEventIsToldToWhomTheTableSays() throws IOException {
        Map<String, String> table = new ClassPathResource("told.csv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split(",", 2))
                .collect(Collectors.toMap(line -> line[0], line -> line[1], (one, _) -> one, TreeMap::new));

        assertThat(toldOfEveryEvent()).isEqualTo(table);
    }

    @Test
    void thePageForClientsHasTheSameTable() throws IOException {
        String page = Files.readString(Path.of("src/docs/clients.md"));
        List<String> rows = page.lines()
                .filter(line -> line.matches("\\| `[a-z]+\\.[a-z-]+` \\|.*"))
                .toList();

        assertThat(rows)
                .containsExactlyElementsOf(Arrays.stream(Told.values())
                        .map(told -> "| `%s` | %s |".formatted(told.type(), told.audience()))
                        .toList());
    }

    private static Map<String, String> toldOfEveryEvent() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(DomainEvent.class));
        Map<String, String> told = new TreeMap<>();
        scanner.findCandidateComponents("city.novaaria.dreamocracy").forEach(found -> {
            Class<?> type = classOf(found.getBeanClassName());
            if (type.isRecord()) {
                String entries = WhatIsTold.of((DomainEvent) sample(type)).stream()
                        .map(entry -> entry.told().type() + " " + entry.told().audience())
                        .collect(Collectors.joining("; "));
                told.put(nameOf(type), entries.isEmpty() ? NOBODY : entries);
            }
        });
        return told;
    }

    private static String nameOf(Class<?> type) {
        String whole = type.getName();
        return whole.substring(whole.lastIndexOf('.') + 1).replace('$', '.');
    }

    private static Class<?> classOf(@Nullable String name) {
        try {
            return Class.forName(String.valueOf(name));
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Object sample(Class<?> record) {
        try {
            RecordComponent[] parts = record.getRecordComponents();
            Constructor<?> made = record.getDeclaredConstructor(
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
            made.setAccessible(true);
            return made.newInstance(
                    Arrays.stream(parts).map(part -> value(part.getType())).toArray());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(record.getName(), impossible);
        }
    }

    private static Object value(Class<?> type) {
        if (type == Actor.class) {
            return new Actor("somebody", ActingAs.PARTICIPANT);
        }
        if (type.isRecord()) {
            return sample(type);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return Map.<Class<?>, Object>of(
                        UUID.class,
                        UUID.randomUUID(),
                        Instant.class,
                        Instant.EPOCH,
                        String.class,
                        "",
                        Set.class,
                        Set.of(new EnrollmentId(new UUID(0, 1))),
                        List.class,
                        List.of(),
                        boolean.class,
                        true,
                        int.class,
                        0,
                        long.class,
                        0L)
                .getOrDefault(type, new Object());
    }
}
