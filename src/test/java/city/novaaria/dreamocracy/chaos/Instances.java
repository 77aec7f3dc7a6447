package city.novaaria.dreamocracy.chaos;

import city.novaaria.dreamocracy.chaos.History.Outage;
import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.DatabaseProxy;
import city.novaaria.dreamocracy.support.PostgresServer;
import city.novaaria.dreamocracy.support.RunningService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Instances of the service on one database, each of which reaches it in its own way. */
final class Instances implements AutoCloseable {

    private static final int MOST = 2;

    /** What one instance has closed, the other one opens. */
    private static final String KEY = "a key that both instances have".repeat(2).replace(' ', '-');

    private final Path folder;
    private final History history;
    private final PostgresServer.Login login = PostgresServer.freshDatabase();
    private final List<Instance> all = new ArrayList<>();

    Instances(Path folder, History history) {
        this.folder = folder;
        this.history = history;
        for (int number = 0; number < MOST; number++) {
            all.add(new Instance(number));
        }
    }

    /** One of them; it keeps its number when it is started again. */
    final class Instance {

        private final int number;
        private final DatabaseProxy database = new DatabaseProxy(login);
        private volatile @Nullable RunningService process;
        private volatile long out = System.nanoTime();
        private volatile boolean running;
        private Duration computed = Duration.ZERO;

        private Instance(int number) {
            this.number = number;
        }

        int number() {
            return number;
        }

        /** By which the database knows it. */
        String name() {
            return "instance-" + number;
        }

        DatabaseProxy database() {
            return database;
        }

        RunningService process() {
            RunningService present = process;
            if (present == null) {
                throw new IllegalStateException(name() + " was not started yet");
            }
            return present;
        }

        void start() throws IOException {
            Path own = Files.createDirectories(folder.resolve(name()));
            process = RunningService.in(
                    own,
                    "--spring.profiles.active=demo,postgres",
                    "--spring.datasource.url=" + database.url() + "&ApplicationName=" + name(),
                    "--spring.datasource.username=" + login.user(),
                    "--spring.datasource.password=" + login.password(),
                    "--dreamocracy.background.heartbeat=1s",
                    "--dreamocracy.http.cursor-key=" + KEY,
                    "--dreamocracy.webhooks.key=" + KEY,
                    "--dreamocracy.webhooks.loopback=true",
                    "--dreamocracy.live.streams-of-one=100",
                    "--dreamocracy.limits.calls=1000000",
                    "--dreamocracy.limits.devices=1000000",
                    "--dreamocracy.limits.strangers=1000000",
                    "--dreamocracy.limits.ways-out=1000000",
                    "--dreamocracy.limits.tries=1000000");
            isBack();
        }

        boolean isRunning() {
            return running;
        }

        /** From now on it cannot answer. */
        void isOut() {
            running = false;
            out = System.nanoTime();
        }

        void isBack() {
            history.add(new Outage(number, out, System.nanoTime()));
            running = true;
        }

        void kill() {
            isOut();
            computed = computed.plus(process().processorTime().orElse(Duration.ZERO));
            process().kill();
        }

        Client client(Duration patience) {
            return Client.at(process().port(), patience);
        }
    }

    Instance get(int number) {
        return all.get(number);
    }

    /** One that was started, whether or not it runs: callers do not know that. */
    Instance any(Random random) {
        List<Instance> started =
                all.stream().filter(instance -> instance.process != null).toList();
        return started.get(random.nextInt(started.size()));
    }

    List<Instance> running() {
        return all.stream().filter(Instance::isRunning).toList();
    }

    /** Past all proxies. */
    JdbcTemplate jdbc() {
        return new JdbcTemplate(new DriverManagerDataSource(login.url(), login.user(), login.password()));
    }

    /** Those that are out stay so. */
    void end() {
        all.stream().filter(instance -> !instance.running).forEach(Instance::isBack);
    }

    /** What all of them wrote. */
    String logs() {
        StringBuilder logs = new StringBuilder();
        for (Instance instance : all) {
            if (instance.process != null) {
                logs.append(instance.process().log());
            }
        }
        return logs.toString();
    }

    Duration processorTime() {
        return all.stream()
                .filter(instance -> instance.process != null)
                .map(instance -> instance.computed.plus(
                        instance.process().processorTime().orElse(Duration.ZERO)))
                .reduce(Duration.ZERO, Duration::plus);
    }

    @Override
    public void close() {
        all.forEach(instance -> {
            if (instance.process != null) {
                instance.process().close();
            }
            instance.database().close();
        });
    }
}
