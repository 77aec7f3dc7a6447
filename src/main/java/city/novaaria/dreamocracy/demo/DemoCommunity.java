package city.novaaria.dreamocracy.demo;

import city.novaaria.dreamocracy.identity.Callers;
import city.novaaria.dreamocracy.kernel.Ids;
import city.novaaria.dreamocracy.problems.Refused;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Loads Nova Aria once, as a whole, into an empty database, before the first request; restarting keeps what was done. */
@Component
@Profile("demo")
class DemoCommunity implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCommunity.class);

    private final List<DemoChapter> chapters;
    private final Callers callers;
    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final DemoClock clock;

    DemoCommunity(
            List<DemoChapter> chapters,
            Callers callers,
            EntityManager entities,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            DemoClock clock) {
        this.chapters = chapters;
        this.callers = callers;
        this.entities = entities;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(_ -> {
            Instant now = clock.now();
            int first = jdbc.sql("""
                            insert into demo_community (id, loaded_at, advanced_by_ms)
                            select 1, :now, 0
                            where not exists (select 1 from sanctuary) and not exists (select 1 from demo_community)
                            """).param("now", now.atOffset(ZoneOffset.UTC)).update();
            if (first == 1) {
                live(now);
                LOG.info("Nova Aria was loaded; its people sign in with the password that the README names");
            }
        });
    }

    private void live(Instant now) {
        long begun = System.nanoTime();
        DemoStory story = new DemoStory(now, callers::of);
        chapters.forEach(chapter -> chapter.tell(story));
        List<DemoStory.Scene> scenes = story.inOrderOfTime();
        Ids.from(story::nextId, () -> scenes.forEach(scene -> live(story, scene)));
        LOG.debug("{} scenes took {} ms", scenes.size(), TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
    }

    private void live(DemoStory story, DemoStory.Scene scene) {
        try {
            clock.standingAt(scene.at(), scene.steps());
        } catch (Refused refused) {
            throw new IllegalStateException("at " + scene.at() + " was refused: " + refused.members(), refused);
        }
        story.sceneIsOver();
        // every scene reads anew, like a request, and nothing has to be compared again and again
        entities.flush();
        entities.clear();
    }
}
