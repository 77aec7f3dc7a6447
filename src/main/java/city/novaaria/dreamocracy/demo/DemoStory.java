package city.novaaria.dreamocracy.demo;

import city.novaaria.dreamocracy.identity.Caller;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * What happened in Nova Aria before the first request: scenes that call use cases, lived in the order of time.
 *
 * <p>Scenes of the same instant follow each other as they were told.
 */
public final class DemoStory {

    private final Instant now;
    private final Function<String, Caller> callers;
    private final List<Scene> scenes = new ArrayList<>();
    private final Map<String, Caller> present = new HashMap<>();
    private final Deque<UUID> names = new ArrayDeque<>();
    private int unnamed;

    DemoStory(Instant now, Function<String, Caller> callers) {
        this.now = now;
        this.callers = callers;
    }

    /** What happened at one instant. */
    record Scene(Instant at, Runnable steps) {}

    public void daysAgo(int days, Runnable steps) {
        ago(Duration.ofDays(days), steps);
    }

    public void ago(Duration ago, Runnable steps) {
        scenes.add(new Scene(now.minus(ago), steps));
    }

    public void today(Runnable steps) {
        ago(Duration.ZERO, steps);
    }

    /** The instant at which the story ends and the service begins. */
    public Instant now() {
        return now;
    }

    /** One of the people, with the roles that they held when the scene began. */
    public Caller as(String subject) {
        return present.computeIfAbsent(subject, callers);
    }

    /** The next things that this scene makes get these ids. */
    public void name(UUID... ids) {
        names.addAll(List.of(ids));
    }

    List<Scene> inOrderOfTime() {
        return scenes.stream().sorted(Comparator.comparing(Scene::at)).toList();
    }

    UUID nextId() {
        return names.isEmpty() ? DemoIds.unnamed(++unnamed) : names.remove();
    }

    void sceneIsOver() {
        if (!names.isEmpty()) {
            throw new IllegalStateException("nothing was made that could have this id: " + names);
        }
        present.clear();
    }
}
