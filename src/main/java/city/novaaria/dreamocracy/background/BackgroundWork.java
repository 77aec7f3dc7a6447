package city.novaaria.dreamocracy.background;

import city.novaaria.dreamocracy.bulkhead.Background;
import city.novaaria.dreamocracy.kernel.ServerClock;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/**
 * Modules declare a {@link RecurringTask} as a bean; this runs all of them. An instance that was paused, and is taken for
 * dead, may go on with what another one does by then: so each piece of work decides anew, under its own locks.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BackgroundSettings.class)
class BackgroundWork {

    /** Less than the service has for its whole shutdown. */
    private static final Duration TO_FINISH = Duration.ofSeconds(10);

    @Bean(destroyMethod = "")
    Scheduler scheduler(
            HikariDataSource backgroundConnections,
            List<Task<?>> tasks,
            List<RecurringTask<?>> recurring,
            ServerClock clock,
            BackgroundSettings settings) {
        List<Task<?>> others =
                tasks.stream().filter(task -> !(task instanceof RecurringTask)).toList();
        ReportFailures report = new ReportFailures();
        return Scheduler.create(backgroundConnections, others)
                .startTasks(recurring)
                .schedulerName(new SchedulerName.Fixed(UUID.randomUUID().toString()))
                .clock(new SteadyClock(() -> Background.call(clock::now)))
                .threads(settings.threads())
                .executorService(Executors.newFixedThreadPool(settings.threads(), threads(report)))
                .pollingInterval(settings.look())
                .heartbeatInterval(settings.heartbeat())
                .missedHeartbeatsLimit(BackgroundSettings.MISSED_HEARTBEATS)
                .shutdownMaxWait(TO_FINISH)
                .failureLogging(LogLevel.OFF, false)
                .addExecutionInterceptor((task, context, work) ->
                        Background.call(() -> report.around(task.getTaskName(), () -> work.proceed(task, context))))
                .addSchedulerListener(report)
                .build();
    }

    /** What cannot even be written down as failed, because the database is gone, ends its thread. */
    private static ThreadFactory threads(ReportFailures report) {
        return Thread.ofPlatform()
                .name("background-", 0)
                .uncaughtExceptionHandler(
                        (_, failed) -> report.waits(failed.getClass().getName()))
                .factory();
    }

    @Bean
    BeginAndEnd beginAndEndBackground(Scheduler scheduler, BackgroundSettings settings) {
        return new BeginAndEnd(scheduler, settings.enabled());
    }

    /**
     * Begins when all else is ready, the demo's story told as well, and ends beside the web server: neither waits for what
     * the other still has to finish.
     */
    record BeginAndEnd(Scheduler scheduler, boolean enabled) implements SmartLifecycle {

        @Override
        @EventListener(ApplicationReadyEvent.class)
        public void start() {
            if (enabled) {
                scheduler.start();
            }
        }

        @Override
        public void stop() {
            scheduler.stop();
        }

        @Override
        public void stop(Runnable ended) {
            Thread.ofPlatform().name("background-end").start(() -> {
                stop();
                ended.run();
            });
        }

        @Override
        public boolean isRunning() {
            return scheduler.getSchedulerState().isStarted();
        }

        @Override
        public boolean isAutoStartup() {
            return false;
        }

        /** What has ended does not begin again in the same process. */
        @Override
        public boolean isPauseable() {
            return false;
        }

        @Override
        public int getPhase() {
            return WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE;
        }
    }
}
