package city.novaaria.dreamocracy.charter;

import city.novaaria.dreamocracy.kernel.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What rules can find, each with the names of its parameters; the texts stand in the bundles under the same names.
 *
 * <p>A code is public and never changes meaning: {@code SAF_01_SECOND_ADULT} is read as {@code SAF-01.second-adult}. What
 * names no rule, any rule can find.
 */
public enum FindingCode {
    ETH_01_NO_REVIEW,
    ETH_01_NOT_IN_FORCE,
    ETH_01_CONDITIONS_OPEN("open"),
    ETH_01_OTHER_CONTENT,
    ETH_01_OTHER_FIRMWARE,
    ETH_01_ADULTS_NOT_COVERED,
    ETH_01_VULNERABLE_NOT_COVERED,
    ETH_01_COVERED,
    ETH_02_NO_REVIEW,
    ETH_02_NO_DECLARATION,
    ETH_02_NOT_INDEPENDENT,
    ETH_02_HAS_A_PART,
    ETH_02_INDEPENDENT,
    ETH_03_NO_REVIEW,
    ETH_03_UNDECIDED,
    ETH_03_FEW_APPROVALS("approving", "needed"),
    ETH_03_FEW_SEATS("seats", "needed"),
    ETH_03_NOBODY_UNAFFILIATED,
    ETH_03_NO_QUORUM("present", "seats"),
    ETH_03_NO_LAY_MEMBER,
    ETH_03_NO_MAJORITY("approving", "present"),
    ETH_03_REACHED,
    ETH_04_NO_EXPIRY,
    ETH_04_LASTS("until"),
    ETH_04_EXPIRED("since"),
    ETH_05_NO_REVIEW,
    ETH_05_NOTHING_OVERDUE,
    ETH_05_REPORTS_OVERDUE("overdue"),
    ETH_05_AS_APPROVED,
    ETH_05_STRONGER("changedTo", "allowed"),
    ETH_05_ONLY_HAZARDS("allowed"),
    ETH_06_HOUSE_SUSPENDED,
    ETH_06_NO_REVIEW,
    ETH_06_ENDED,
    ETH_06_SUSPENDED,
    ETH_06_INCIDENT_OPEN,
    ETH_06_EARLIER_VERSION,
    ETH_06_NOT_SUSPENDED,
    CON_01_NO_CONSENT,
    CON_01_NOT_OWN_ACT,
    CON_01_NOT_BY_ANOTHER,
    CON_01_ANSWERS,
    CON_01_OWN_ACT,
    CON_01_NOT_ACTIVE,
    CON_02_NO_CONSENT,
    CON_02_THIS_TEXT,
    CON_02_SAME_IN_SUBSTANCE,
    CON_02_OTHER_TEXT,
    CON_03_NO_CONSENT,
    CON_03_NOT_ASKED,
    CON_03_NEEDED_SCOPES_MISSING("scopes"),
    CON_03_ONE_BY_ONE,
    CON_03_UNDECIDED,
    CON_04_NO_CONSENT,
    CON_04_REFUSED,
    CON_04_NO_QUESTIONS,
    CON_04_ANSWERED,
    CON_04_TAUGHT_BACK,
    CON_04_ANSWERED_OTHERWISE("questions", "left"),
    CON_04_NOT_ANSWERED("left"),
    CON_04_LAST_TRY_USED("questions"),
    CON_04_TRIES_USED_UP,
    CON_05_NO_CONSENT,
    CON_05_OVER,
    CON_05_TOO_EARLY("servedAt", "hours", "passesAt"),
    CON_05_LONG_ENOUGH,
    CON_06_WITHDRAWN,
    CON_06_NOT_WITHDRAWN,
    CON_07_NOBODY_DREAMS,
    CON_07_ENOUGH("dreaming"),
    CON_07_FEW("dreaming", "needed"),
    CON_08_NO_CONSENT,
    CON_08_OTHER_VERSION,
    CON_08_ASKED_ANEW,
    CON_08_THIS_VERSION,
    CON_08_SAME_IN_SUBSTANCE,
    VUL_01_OF_AGE,
    VUL_01_NOT_FOR_MINORS,
    VUL_01_FEW_GUARDIANS("verified", "needed"),
    VUL_01_GUARDIAN_MAY_NOT_DECIDE,
    VUL_01_NO_ASSENT,
    VUL_01_GUARDIAN_SAYS_NO,
    VUL_01_GUARDIAN_SAID_NO,
    VUL_01_FEW_PERMISSIONS("permitting", "needed"),
    VUL_01_COMPLETE,
    VUL_02_NOT_OF_AGE,
    VUL_02_NO_CONSENT,
    VUL_02_GIVEN_AS_MINOR,
    VUL_02_GIVEN_OF_AGE,
    VUL_03_NOBODY_ON_DUTY,
    VUL_03_ON_DUTY,
    VUL_03_NO_RELATION,
    VUL_03_DEPENDS,
    VUL_04_NOT_SCREENED,
    VUL_04_NOT_NEEDED,
    VUL_04_CLEARED,
    VUL_04_SECOND_LOOK_CLEARS,
    VUL_04_SECOND_LOOK_MISSING,
    VUL_04_MUST_NOT_DREAM,
    VUL_05_SAID_NO,
    VUL_05_NOBODY_SAID_NO,
    VUL_05_NOT_ATTESTED("minutes"),
    VUL_05_ATTESTED,
    SAF_01_NO_SESSION,
    SAF_01_FEW_FACILITATORS("available", "needed", "intensity"),
    SAF_01_SECOND_ADULT("missing"),
    SAF_01_GROUP_TOO_LARGE("dreamers", "intensity", "most"),
    SAF_01_ENOUGH("available", "dreamers", "needed"),
    SAF_02_REHEARSED,
    SAF_02_NOT_REHEARSED,
    SAF_02_OTHER_MODALITY,
    SAF_03_NO_CONTACT,
    SAF_03_NO_CONSENT,
    SAF_03_MAY_BE_CALLED,
    SAF_03_CALL_NOT_ALLOWED,
    SAF_03_NO_SUPPORT_PLAN,
    SAF_03_NO_WAY_HOME,
    SAF_04_NOT_NEEDED,
    SAF_04_NO_LACE,
    SAF_04_NOT_PROVED("firmwareApproved", "testedLately", "minutes", "letsGoSafely", "signedOff", "agreed"),
    SAF_04_HOLDS,
    SAF_04_MODEL_SUSPENDED,
    SAF_04_PROVED,
    SAF_05_ABOVE_OWN_LIMIT("intensity", "limit"),
    SAF_05_STEP_TOO_LARGE("intensity", "next"),
    SAF_05_NOT_SETTLED("intensity"),
    SAF_05_ONE_STEP,
    SAF_06_MILD("intensity"),
    SAF_06_TOO_SOON_THEN("restedFrom"),
    SAF_06_TOO_CLOSE("intensity"),
    SAF_06_TOO_SOON_NOW("passesAt"),
    SAF_06_SETTLED,
    SAF_07_KEPT,
    SAF_07_LINE_TOUCHED("tags"),
    SAF_07_NO_WAY_AROUND("tags"),
    SAF_07_ALL_KEPT,
    SAF_07_SMALL_GROUP,
    SAF_07_SOMEBODYS_LINE_TOUCHED("tags"),
    FEA_01_NO_FEAR,
    FEA_01_NOT_PERMITTED,
    FEA_01_PERMITTED,
    FEA_02_NO_FEAR,
    FEA_02_CLEARED,
    FEA_02_TAKEN_BACK,
    FEA_02_NOT_CLEARED,
    FEA_02_CHANGED_SINCE,
    FEA_02_ONES_OWN,
    LIV_01_NO_SESSION,
    LIV_01_FEW_PRESENT("present", "needed"),
    LIV_01_CHAMBER_IN_USE,
    LIV_01_CHAMBER_BOOKED,
    LIV_01_SOMEBODY_ABSENT("absent", "startsAt"),
    LIV_01_TOO_LATE,
    LIV_01_IN_PLACE("present"),
    LIV_01_ELSEWHERE,
    LIV_01_IN_TIME,
    LIV_01_TOO_LONG,
    LIV_02_NOT_WATCHED,
    LIV_02_NOT_RATED,
    LIV_02_OBSERVED_ONLY,
    LIV_02_IN_DISTRESS,
    LIV_02_BEARABLE,
    LIV_03_NOT_STOPPED,
    LIV_03_CHANGED_OR_CONFIRMED,
    LIV_03_STOPPED,
    LIV_04_NOT_WATCHED,
    LIV_04_GOES_ON,
    LIV_04_FEW_ACCOMPANY,
    LIV_04_IN_DISTRESS,
    LIV_04_SYNCHRONY_LOST,
    LIV_04_OVERDUE,
    LIV_05_NO_RECORDER,
    LIV_05_ALL_AGREED,
    LIV_05_NOT_ALL_AGREED,
    AFT_01_PLANNED,
    AFT_01_NOT_OWNED("hoursAfter"),
    AFT_02_NOBODY,
    AFT_02_SETTLED,
    AFT_02_OPEN("open"),
    AFT_02_MILD,
    AFT_02_DUE_BEFORE,
    AFT_02_NONE_DUE,
    INC_01_NOBODY,
    INC_01_STATED,
    INC_01_NOT_STATED,
    INC_02_NOT_KNOWN,
    INC_02_NOTHING_OPEN,
    INC_02_EMERGENCY,
    INC_02_NOT_CONTAINED,
    INC_02_NEVER_AGAIN,
    INC_02_NOT_CONCLUDED,
    INC_03_NOT_KNOWN,
    INC_03_NO_NIGHTMARE,
    INC_03_NOT_CONTAINED,
    INC_03_NOT_CONTINUED,
    INC_03_MAY_GO_ON,
    X_01_NO_CONSENT,
    X_01_RECEIPT,
    X_01_NO_RECEIPT,
    X_02_NOT_NEEDED,
    X_02_AGREED,
    X_02_NOT_AGREED,
    X_03_NOT_ON_RECORD,
    X_03_TOO_SOON("cameBackAt", "minutes"),
    X_03_NOT_FIT,
    X_03_WAY_HOME_UNKNOWN,
    X_03_NOT_HANDED_OVER,
    X_03_SEEN_OFF,
    X_04_NO_OWN_FEAR,
    X_04_NO_CONSENT,
    X_04_AGREED,
    X_04_NOT_AGREED,
    X_04_GUARDIAN_SAYS_NO,
    X_05_NOT_NEEDED,
    X_05_STRANGER,
    X_05_MET,
    X_06_WRITTEN,
    X_06_NOT_WRITTEN,
    WAIVED("by", "until"),
    SOMEBODY_NOT_CLEARED,
    CLEARED,
    NOT_CLEARED;

    private final String rule;
    private final String name;
    private final String key;
    private final List<String> parameters;
    private final Finding bare = new Finding(this, List.of());

    FindingCode(String... parameters) {
        String[] parts = name().split("_", 3);
        boolean ofOneRule = parts.length == 3 && Character.isDigit(parts[1].charAt(0));
        this.rule = ofOneRule ? parts[0] + "-" + parts[1] : "";
        this.name = (ofOneRule ? parts[2] : name()).toLowerCase(Locale.ROOT).replace('_', '-');
        this.key = ofOneRule ? foundBy(rule) : name;
        this.parameters = List.of(parameters);
    }

    /** That this was found; the values in the order of the parameters. */
    public Finding of(Object... values) {
        if (values.length != parameters.size()) {
            throw new IllegalArgumentException(name() + " takes " + parameters);
        }
        return values.length == 0 ? bare : new Finding(this, List.of(values));
    }

    /** As callers read it, where that rule found it, or one of that group. */
    public String foundBy(String ruleOrGroup) {
        return ruleOrGroup + "." + name;
    }

    /** Under which name the text stands that says why. */
    public String key() {
        return key;
    }

    /** Under which name the text stands that says what would change it, if anything has to. */
    String remedyKey() {
        return key + ".remedy";
    }

    /** The text that says why, with places for the parameters. */
    public String explanation(Texts texts) {
        return Objects.requireNonNull(texts.pattern(key));
    }

    /** The text that says what would change it; null when nothing has to. */
    public @Nullable String remedy(Texts texts) {
        return texts.pattern(remedyKey());
    }

    /** Whether that rule finds it, and no other. */
    public boolean isOf(Rule asked) {
        return rule.equals(asked.id());
    }

    public List<String> parameters() {
        return parameters;
    }
}
