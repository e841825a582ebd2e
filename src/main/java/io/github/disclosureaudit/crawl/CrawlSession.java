package io.github.disclosureaudit.crawl;

import io.github.disclosureaudit.crawl.LinkIntake.Side;
import io.github.disclosureaudit.crawl.TargetTable.Story;
import io.github.disclosureaudit.model.ExchangeRequest;
import io.github.disclosureaudit.model.Fetch;
import io.github.disclosureaudit.model.LinkFact.Owner;
import io.github.disclosureaudit.model.LinkOutcome;
import io.github.disclosureaudit.model.Reason;
import io.github.disclosureaudit.model.Url;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/**
 * The crawl of one site while it runs. Own addresses are fetched and parsed in any order, as many at a time as allowed,
 * but absorbed strictly in the order they were found, breadth first. So page numbers, depths, traps and budgets come out
 * the same whatever the parallelism, and the same from the network, from an archive and after a resumption; a slow page
 * holds up nobody, since later ones wait fully read. One thread, that of the site, owns all state; results come to it as
 * events.
 */
final class CrawlSession {
    /** Pages that may wait for their turn fully read. */
    private static final int WINDOW = 2_048;

    private static final Reason WALL = Reason.of("wall");
    private static final String OWN = "";

    private final SiteDesk desk;
    private final BlockingQueue<Runnable> events = new LinkedBlockingQueue<>();
    private final Deque<Work> queue = new ArrayDeque<>();
    private final Deque<Work> window = new ArrayDeque<>();
    private final Deque<Side> sides = new ArrayDeque<>();
    private final LinkIntake intake;
    private final Harvest harvest;
    private final Set<String> paid = new HashSet<>();
    private final SecondLook secondLook;
    private int reading;
    private int sidesOut;
    private int deepest;
    private boolean sitemapsRead;
    private boolean pausing;
    private final Silence silence;
    private boolean silent;
    private final CrawlBudget budget;
    private final CrawlWatch watch;
    private int walls;

    CrawlSession(SiteDesk desk, CrawlWatch watch) {
        this.desk = desk;
        this.watch = watch;
        this.budget = new CrawlBudget(desk.settings.limits().bytes(), desk.settings.deadline(), desk.tools.clock());
        this.intake = desk.intake(queue::add, sides::add);
        this.harvest = new Harvest(desk, intake);
        this.silence = new Silence(this::askHome, desk.tools.pause());
        this.secondLook = new SecondLook(desk.settings.secondRound(), desk.tools.clock());
    }

    /** Crawls to the end: nothing queued, nothing on its way, every later stage done. */
    void run() throws InterruptedException {
        intake.seed(desk.site.homeUrl(), 0);
        boolean more = true;
        while (more) {
            cutWhatCannotBePaid();
            dispatch();
            if (isIdle()) {
                more = nextStage();
            } else {
                Runnable event = events.poll(1, TimeUnit.SECONDS);
                if (event != null) {
                    event.run();
                    absorbReady();
                    watch.at(desk.shelf.size(), queue.size() + window.size(), sides.size() + sidesOut, walls);
                }
            }
        }
    }

    /** Why it ended before its end: {@code time-budget} or {@code host-silent}. */
    Optional<String> stopped() {
        return silent ? Optional.of("host-silent") : budget.isLate() ? Optional.of("time-budget") : Optional.empty();
    }

    /** Whether the host fell silent for good. */
    boolean isSilent() {
        return silent;
    }

    private boolean isOver() {
        return silent || budget.isLate();
    }

    private boolean isIdle() {
        return queue.isEmpty()
                && window.isEmpty()
                && sides.isEmpty()
                && sidesOut == 0
                && !isPausing()
                && events.isEmpty();
    }

    /** Nobody waits for a second round that the deadline forbids. */
    private boolean isPausing() {
        return pausing && !isOver();
    }

    private void dispatch() {
        // The second look is at what is mostly dead: no bodies to hold, but waits between the attempts.
        int most = secondLook.isAhead() ? desk.settings.inFlight() : desk.settings.sideInFlight();
        while (!isPausing() && !queue.isEmpty() && reading < most && window.size() < WINDOW) {
            Work work = queue.remove();
            window.add(work);
            reading++;
            read(work);
        }
        while (!sides.isEmpty() && sidesOut < desk.settings.sideInFlight()) {
            Side side = sides.remove();
            sidesOut++;
            post(
                    desk.sideCheck.check(ofThisLook(desk.fetching), side),
                    (story, fault) -> sideDone(side, settled(side, story, fault)));
        }
    }

    private void read(Work work) {
        post(
                desk.robots.allows(work.url).thenCompose(allowed -> allowed ? ask(work) : forbidden(work)),
                (digest, fault) -> {
                    reading--;
                    work.done(fault == null ? digest : desk.faulted(work, fault));
                });
    }

    private CompletableFuture<Digest> ask(Work work) {
        ExchangeRequest request = ExchangeRequest.get(work.url, desk.settings.pageBytes(), desk.settings.timeout());
        Fetching fetching = desk.fetching.uncounted();
        return (work.depth == 0 ? fetching : ofThisLook(fetching))
                .fetch(request)
                .thenComposeAsync(
                        fetch -> {
                            work.charge(OWN, Meter.Bill.of(fetch));
                            return desk.pageIntake.read(work, fetch);
                        },
                        desk.tools.parsing());
    }

    private Fetching ofThisLook(Fetching fetching) {
        return secondLook.isAhead() ? fetching.brief() : fetching;
    }

    private CompletableFuture<Digest> forbidden(Work work) {
        return CompletableFuture.completedFuture(desk.untried(work, LinkJudge.unjudged("robots", "robots.txt")));
    }

    private Story settled(Side side, Story story, Throwable fault) {
        return fault == null ? story : Story.untried(side.url().toString(), desk.ownFault(fault), side.owner());
    }

    private void sideDone(Side side, Story story) {
        sidesOut--;
        record(side.target(), story);
        if (story.unsure()) {
            secondLook.at(side);
        }
    }

    private void record(int target, Story story) {
        if (desk.targets.isWaiting(target)
                && story.outcome() instanceof LinkOutcome.Unjudged unjudged
                && unjudged.reason().equals(WALL)) {
            walls++;
        }
        if (story.outcome() instanceof LinkOutcome.Fine) {
            desk.targets.open(target);
        } else {
            desk.targets.tell(target, story);
        }
    }

    private void absorbReady() {
        while (!window.isEmpty() && !isPausing()) {
            Work work = window.element();
            Digest digest = work.digest();
            if (digest == null) {
                return;
            }
            if (silent) {
                // What had been sent for by then is chance.
                cut(window.remove(), unasked());
                continue;
            }
            if (harvest.repeatsUnproved(digest) && !isOver() && !budget.isSpent()) {
                compare(work, digest);
                return;
            }
            window.remove();
            absorb(work, digest);
        }
    }

    private void compare(Work work, Digest digest) {
        work.done(null);
        reading++;
        post(desk.pageIntake.compare(work, digest), (compared, fault) -> {
            reading--;
            work.done(fault == null ? compared : digest.comparedFine());
        });
    }

    private void absorb(Work work, Digest digest) {
        if (budget.isSpent()) {
            cutForBytes(work);
            return;
        }
        pay(work);
        budget.spend(digest.cost());
        deepest = Math.max(deepest, work.depth);
        listen(digest);
        if (digest.story().unsure()) {
            secondLook.at(work);
        }
        record(work.target, digest.story());
        if (digest.page().isPresent()) {
            harvest.page(work, digest, digest.page().get());
        } else if (work.style) {
            harvest.styleSheet(work, digest);
        } else if (digest.outcome() instanceof LinkOutcome.Fine && !desk.identity.isOwn(digest.finalUrl())) {
            sides.add(new Side(work.target, work.url, Owner.OWN_SITE, false));
        }
    }

    /** Counts what was asked for an address that is looked at; how far reading ran ahead of a spent budget is chance. */
    private void pay(Work work) {
        work.bills().forEach((question, bill) -> {
            if (question.equals(OWN) || paid.add(question)) {
                desk.fetching.add(bill);
            }
        });
    }

    /** Starts what comes when nothing is left to do; false when all is done. */
    private boolean nextStage() {
        if (isOver()) {
            return false;
        }
        if (secondLook.isAhead() && silence.isLikely()) {
            askWhetherAnybodyIsThere();
            return true;
        }
        if (!sitemapsRead) {
            sitemapsRead = true;
            seedFromSitemaps();
            return true;
        }
        if (secondLook.isWanted()) {
            pausing = true;
            post(desk.tools.pause().of(secondLook.rest()), (done, fault) -> {
                pausing = false;
                secondLook.take(queue::add, sides::add);
            });
            return true;
        }
        return false;
    }

    private void seedFromSitemaps() {
        if (desk.shelf.size() == 0) {
            return;
        }
        pausing = true;
        post(desk.sitemaps.pages(desk.site.homeUrl()), (pages, fault) -> {
            pausing = false;
            List<Url> seeds = fault == null ? pages : List.of();
            int depth = Math.min(deepest + 1, desk.settings.limits().depth());
            seeds.stream().filter(desk.identity::isOwn).forEach(url -> intake.seed(url, depth));
        });
    }

    /** Has a result, or the failure to get one, handled on the thread of the site. */
    @SuppressWarnings("FutureReturnValueIgnored") // the handler receives the failure
    private <T> void post(CompletableFuture<T> future, BiConsumer<T, Throwable> handler) {
        future.whenComplete((result, fault) -> events.add(() -> handler.accept(result, fault)));
    }

    private void cutWhatCannotBePaid() {
        if (isOver()) {
            // A fault that nobody has looked at twice is none to report.
            secondLook.take(queue::add, sides::add);
            queue.forEach(work -> cut(work, unasked()));
            sides.forEach(side -> cut(side, unasked()));
            queue.clear();
            sides.clear();
        } else if (budget.isSpent()) {
            queue.forEach(this::cutForBytes);
            queue.clear();
        }
    }

    /** What becomes of all that is left when it is over. */
    private LinkOutcome unasked() {
        return silent ? LinkJudge.unjudged("vantage", "the host fell silent") : LinkJudge.unjudged("budget", "time");
    }

    private void listen(Digest digest) {
        if (silence.after(digest.outcome()) && !isOver()) {
            askWhetherAnybodyIsThere();
        }
    }

    /** Nothing more is asked for and nothing absorbed until that is known, so that a replay comes to the same end. */
    private void askWhetherAnybodyIsThere() {
        pausing = true;
        post(silence.lasts(), (lasts, fault) -> {
            pausing = false;
            silent = fault != null || lasts;
        });
    }

    private void cut(Work work, LinkOutcome outcome) {
        desk.targets.tell(work.target, Story.untried(work.url.toString(), outcome, Owner.OWN_SITE));
    }

    private void cutForBytes(Work work) {
        desk.traps.count("bytes");
        cut(work, LinkJudge.unjudged("budget", "bytes"));
    }

    private void cut(Side side, LinkOutcome outcome) {
        desk.targets.tell(side.target(), Story.untried(side.url().toString(), outcome, side.owner()));
    }

    /** Asks for the home page once more. */
    CompletableFuture<Fetch> askHome() {
        return desk.fetching
                .ahead()
                .fetch(ExchangeRequest.get(desk.site.homeUrl(), desk.settings.pageBytes(), desk.settings.timeout()));
    }

    Map<String, Integer> limitsHit() {
        return desk.traps.cuts();
    }
}
