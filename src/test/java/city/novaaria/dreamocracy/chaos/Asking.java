package city.novaaria.dreamocracy.chaos;

import city.novaaria.dreamocracy.chaos.History.Attempt;
import city.novaaria.dreamocracy.chaos.History.Call;
import city.novaaria.dreamocracy.chaos.Instances.Instance;
import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Asks as clients are told to: at whichever instance, under one key, until it is known what became of it. */
final class Asking {

    private static final Set<String> ASK_AGAIN =
            Set.of("idempotency-in-progress", "concurrent-change", "rate-limited", "too-slow");
    private static final long AT_MOST = Duration.ofSeconds(90).toNanos();

    private final Instances instances;
    private final History history;
    private final Random random;

    Asking(Instances instances, History history, Random random) {
        this.instances = instances;
        this.history = history;
        this.random = random;
    }

    /**
     * What became of it.
     *
     * @param answer the last one; null when none came
     */
    record Settled(Call call, @Nullable Answer answer) {}

    /** Without a body, and without anything of its own in the database. */
    boolean step(Deed deed, UUID about, String who, String path) {
        return ask(deed, about, null, client -> client.as(who), client -> client.post(path))
                .call()
                .isDone();
    }

    /** With a body that writes what only this call writes. */
    boolean write(Deed deed, UUID about, String mark, String who, String path, Object body) {
        return ask(deed, about, mark, client -> client.as(who), client -> client.post(path, body))
                .call()
                .isDone();
    }

    Settled ask(
            Deed deed,
            UUID about,
            @Nullable String mark,
            UnaryOperator<Client> caller,
            Function<Client, Answer> request) {
        String key = UUID.randomUUID().toString();
        List<Attempt> attempts = new ArrayList<>();
        Answer answer = null;
        long begun = System.nanoTime();
        do {
            if (!attempts.isEmpty()) {
                pause(100 + random.nextInt(200));
            }
            Instance instance = instances.any(random);
            Client client = caller.apply(instance.client(patience(deed)));
            long asked = System.nanoTime();
            answer = answer(request, deed.keyed() ? client.with("Idempotency-Key", key) : client);
            attempts.add(
                    new Attempt(instance.number(), asked, System.nanoTime(), answer == null ? 0 : answer.status()));
        } while (isUnknown(answer) && System.nanoTime() - begun < AT_MOST);
        Call call = new Call(deed, about, mark, attempts);
        history.add(call);
        return new Settled(call, answer);
    }

    /** Who wants to get out waits for as long as it may take; the others lose patience sooner or later. */
    private Duration patience(Deed deed) {
        return deed.isWayOut() ? Promises.LONGEST_STOP : Duration.ofSeconds(2 + random.nextInt(7));
    }

    private static @Nullable Answer answer(Function<Client, Answer> request, Client client) {
        try {
            return request.apply(client);
        } catch (UncheckedIOException cut) {
            return null;
        }
    }

    private static boolean isUnknown(@Nullable Answer answer) {
        return answer == null
                || answer.status() >= 500
                || (answer.status() >= 400 && ASK_AGAIN.contains(answer.at("/code")));
    }

    static void pause(long millis) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }
}
