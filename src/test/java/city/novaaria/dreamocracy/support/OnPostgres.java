package city.novaaria.dreamocracy.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;

/** Runs the whole service with the demo community on PostgreSQL; all classes with the same settings share it. */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            // one after the other, the tests send more than any caller would
            "dreamocracy.limits.calls=1000000",
            "dreamocracy.limits.strangers=1000000",
            "dreamocracy.limits.ways-out=1000000",
            "dreamocracy.limits.reports=1000000",
            "dreamocracy.limits.tries=1000000",
            // whoever is called by it
            "dreamocracy.webhooks.loopback=true"
        })
@ActiveProfiles({"demo", "postgres"})
@Import(Onlookers.class)
@ContextConfiguration(initializers = Databases.FreshPostgres.class)
@TestExecutionListeners(listeners = JustLoaded.class, mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface OnPostgres {}
