package city.novaaria.dreamocracy.structure;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import city.novaaria.dreamocracy.charter.Charter;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.http.KeysetBranch;
import city.novaaria.dreamocracy.http.NeverGated;
import city.novaaria.dreamocracy.http.Prose;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Version;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.time.Clock;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Disabled;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.repository.Repository;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What all classes keep to, each with the classes that break it. */
enum HouseRule {
    EVERY_ENTITY_HAS_A_VERSION(
            classes()
                    .that()
                    .areAnnotatedWith(Entity.class)
                    .should(have(
                            "a field with @Version",
                            entity -> entity.getAllFields().stream()
                                    .anyMatch(field -> field.isAnnotatedWith(Version.class)))),
            "WithoutVersion"),

    ENTITIES_ARE_NOT_MADE_EMPTY(
            constructors()
                    .that()
                    .areDeclaredInClassesThat()
                    .areAnnotatedWith(Entity.class)
                    .should()
                    .notBePublic(),
            "OpenEntity"),

    ENTITIES_HAVE_NO_SETTERS(
            noMethods()
                    .that()
                    .areDeclaredInClassesThat()
                    .areAnnotatedWith(Entity.class)
                    .should()
                    .haveNameMatching("set[A-Z].*"),
            "OpenEntity"),

    TIME_COMES_FROM_THE_SERVER_CLOCK(
            noClasses()
                    .should()
                    .accessTargetWhere(describe("the process's time is read", access -> readsTime(access.getTarget()))),
            "OwnClock",
            "HandedOnClock"),

    NOTHING_IS_INJECTED_INTO_FIELDS(
            noFields()
                    .should()
                    .beAnnotatedWith(Autowired.class)
                    .orShould()
                    .beAnnotatedWith(Value.class)
                    .orShould()
                    .beAnnotatedWith(PersistenceContext.class)
                    .orShould()
                    .beAnnotatedWith("jakarta.inject.Inject")
                    .orShould()
                    .beAnnotatedWith("jakarta.annotation.Resource"),
            "FieldInjection"),

    CONTROLLERS_ENTITIES_REPOSITORIES_AND_USE_CASES_STAY_IN_THEIR_MODULE(
            classes()
                    .that(DescribedPredicate.or(
                            annotatedWith(RestController.class).forSubtype(),
                            annotatedWith(Entity.class).forSubtype(),
                            assignableTo(Repository.class),
                            describe("are use cases", HouseRule::isUseCase)))
                    .should()
                    .notBePublic(),
            "PublicController",
            "PublicRepository",
            "PublicUseCase"),

    EVERY_HANDLER_IS_TOLD_WHO_CALLS(
            methods()
                    .that()
                    .areDeclaredInClassesThat()
                    .areAnnotatedWith(RestController.class)
                    .and()
                    .areDeclaredInClassesThat()
                    // whoever has the claim code of an anonymous fear may take it back, whoever they are
                    .doNotHaveSimpleName("FearWithdrawalController")
                    .and()
                    .areMetaAnnotatedWith(RequestMapping.class)
                    .should(takeACaller()),
            "CallerlessController"),

    TABLES_ARE_NAMED_IN_REPOSITORIES_ONLY(
            noClasses()
                    .that(describe(
                            "are no repositories",
                            type -> !type.isAssignableTo(Repository.class)
                                    && !type.isAnnotatedWith(org.springframework.stereotype.Repository.class)
                                    && !type.isEquivalentTo(KeysetBranch.class)))
                    .should()
                    .accessTargetWhere(describe(
                            "a branch is made",
                            access -> isIn(access.getTarget(), KeysetBranch.class)
                                    && Set.of("of", "and", "orderedBy")
                                            .contains(access.getTarget().getName()))),
            "TableInController"),

    WHAT_TAKES_OUT_TAKES_BACK_OR_STOPS_IS_NEVER_GATED(
            methods().that().areAnnotatedWith(PostMapping.class).should(beNeverGatedIfAWayOut()),
            "GatedWayOut",
            "UngatedStep"),

    THE_CHARTER_KNOWS_FACTS_ONLY(
            noClasses()
                    .that(resideInAPackage("..charter.."))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(
                                    "org.springframework..",
                                    "org.hibernate..",
                                    "jakarta.persistence..",
                                    "jakarta.servlet..",
                                    "java.sql..",
                                    "javax.sql..",
                                    "city.novaaria.dreamocracy.http..",
                                    "city.novaaria.dreamocracy.problems..")
                            .and(DescribedPredicate.not(resideInAPackage("org.springframework.modulith..")))),
            "charter.RuleThatAsksADatabase"),

    ONLY_THE_GATE_ASKS_THE_WHOLE_CHARTER(
            noClasses()
                    .that(resideOutsideOfPackages("..gate..", "..charter.."))
                    .should()
                    .callMethod(Charter.class, "ask", Facts.class),
            "session.SessionThatAsksARule"),

    THE_SESSION_ASKS_NO_RULE(
            noClasses()
                    .that(resideInAPackage("..session.."))
                    .should()
                    .dependOnClassesThat(assignableTo(Charter.class).or(assignableTo(Rule.class))),
            "session.SessionThatAsksARule"),

    NAMES_SAY_WHAT_A_CLASS_IS(
            noClasses().should().haveNameMatching(".*(Impl|Utils?|Helper|Manager|Dto|DTO|Service)"), "SessionHelper"),

    ONLY_SAVING_AN_AGGREGATE_PUBLISHES_EVENTS(
            noClasses().should().dependOnClassesThat(assignableTo(ApplicationEventPublisher.class)), "LoudUseCase"),

    RECORDS_DO_NOT_PRINT_WHAT_PEOPLE_WROTE(
            classes()
                    .that()
                    .areRecords()
                    .and(describe(
                            "hold prose",
                            record ->
                                    record.getFields().stream().anyMatch(field -> field.isAnnotatedWith(Prose.class))))
                    .should(have("a toString() of their own that prints none of it", HouseRule::printsNoText)),
            "Confession"),

    TESTS_DO_NOT_SLEEP(
            noClasses()
                    .should()
                    .accessTargetWhere(describe(
                            "it sleeps",
                            access -> access.getTarget().getName().equals("sleep")
                                    && (isIn(access.getTarget(), Thread.class)
                                            || isIn(access.getTarget(), TimeUnit.class)))),
            "SleepyTest"),

    NO_TEST_IS_SWITCHED_OFF(
            CompositeArchRule.of(noMethods().should().beAnnotatedWith(Disabled.class))
                    .and(noClasses().should().beAnnotatedWith(Disabled.class)),
            "SkippedTest");

    private static final Set<HouseRule> ABOUT_TESTS = Set.of(TESTS_DO_NOT_SLEEP, NO_TEST_IS_SWITCHED_OFF);

    private final ArchRule rule;
    private final List<String> violations;

    HouseRule(ArchRule rule, String... violations) {
        this.rule = rule;
        this.violations = List.of(violations);
    }

    ArchRule rule() {
        return rule;
    }

    boolean isAboutTests() {
        return ABOUT_TESTS.contains(this);
    }

    /** The names of the classes that break it, each alone. */
    List<String> violations() {
        return violations.stream()
                .map(name -> "city.novaaria.violations." + (name.contains(".") ? name : "Violations$" + name))
                .toList();
    }

    private static boolean readsTime(AccessTarget target) {
        String name = target.getName();
        return (target.getOwner().getPackageName().equals("java.time") && name.equals("now"))
                || (isIn(target, Clock.class) && (name.startsWith("system") || name.startsWith("tick")))
                || (isIn(target, System.class) && name.equals("currentTimeMillis"))
                || (isIn(target, Date.class) && name.equals("<init>"));
    }

    private static boolean isIn(AccessTarget target, Class<?> owner) {
        return target.getOwner().isEquivalentTo(owner);
    }

    private static boolean isUseCase(JavaClass type) {
        return type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(AtomicStep.class));
    }

    /** Made of nothing but defaults it would still print the names of its components, if nobody had said otherwise. */
    private static boolean printsNoText(JavaClass record) {
        Constructor<?> constructor = record.reflect().getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        Object[] defaults = Arrays.stream(constructor.getParameterTypes())
                .map(type -> Array.get(Array.newInstance(type, 1), 0))
                .toArray();
        try {
            return !constructor.newInstance(defaults).toString().contains("=");
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(record.getName() + " cannot be made of defaults", impossible);
        }
    }

    private static ArchCondition<JavaClass> have(String what, Predicate<JavaClass> test) {
        return new ArchCondition<>("have " + what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean satisfied = test.test(type);
                events.add(new SimpleConditionEvent(
                        type, satisfied, type.getName() + (satisfied ? " has " : " lacks ") + what));
            }
        };
    }

    private static ArchCondition<JavaMethod> beNeverGatedIfAWayOut() {
        return new ArchCondition<>("be @NeverGated if it is a way out, and only then") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                String path = Stream.concat(
                                method.getOwner().tryGetAnnotationOfType(RequestMapping.class).stream()
                                        .flatMap(mapping -> Stream.of(mapping.value())),
                                Stream.of(method.getAnnotationOfType(PostMapping.class)
                                        .value()))
                        .collect(Collectors.joining());
                boolean wayOut = path.matches(
                        ".*/(fear-withdrawals|withdrawal|relayed-withdrawal|stop|surfacing|stop-scene|safe-stop|incidents"
                                + "|registrations/\\{registrationId}/cancellation)");
                events.add(new SimpleConditionEvent(
                        method,
                        wayOut == method.isAnnotatedWith(NeverGated.class),
                        path + (wayOut ? " is a way out" : " is no way out")));
            }
        };
    }

    private static ArchCondition<JavaMethod> takeACaller() {
        return new ArchCondition<>("take a Caller") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean told =
                        method.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Caller.class));
                events.add(new SimpleConditionEvent(
                        method,
                        told,
                        ((JavaMember) method).getFullName() + (told ? " is" : " is not") + " told who calls"));
            }
        };
    }
}
