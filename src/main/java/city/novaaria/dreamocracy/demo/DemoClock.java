package city.novaaria.dreamocracy.demo;

import city.novaaria.dreamocracy.kernel.ServerClock;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The database's clock; only for whoever tells the story so far, it stands at the instant of the scene. */
@Component
@Primary
@Profile("demo")
class DemoClock implements ServerClock {

    private static final ScopedValue<Instant> OF_THE_SCENE = ScopedValue.newInstance();

    private final ServerClock clock;

    DemoClock(@Qualifier("databaseClock") ServerClock clock) {
        this.clock = clock;
    }

    @Override
    public Instant now() {
        return OF_THE_SCENE.isBound() ? OF_THE_SCENE.get() : clock.now();
    }

    void standingAt(Instant instant, Runnable steps) {
        ScopedValue.where(OF_THE_SCENE, instant).run(steps);
    }
}
