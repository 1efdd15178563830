package io.companyaccess.benchmarks.links;

import io.companyaccess.benchmarks.client.BackEnd;
import io.companyaccess.benchmarks.client.DocumentsApp;
import io.companyaccess.benchmarks.client.Opening;
import io.companyaccess.benchmarks.measure.Contest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Recipients who give their address; that the page came before is not measured. */
final class AddressPages implements Contest.Work {

    private final DocumentsApp app;
    private final List<String> codes;
    private final AtomicInteger turn = new AtomicInteger();
    private final Map<Integer, Queue<Opening>> pages = new ConcurrentHashMap<>();

    /** @param codes of links that {@link BackEnd} made, each of which is opened again and again */
    AddressPages(DocumentsApp app, List<String> codes) {
        this.app = app;
        this.codes = List.copyOf(codes);
    }

    @Override
    public void prepare(int worker, int times) {
        Queue<Opening> open = pages.computeIfAbsent(worker, number -> new ConcurrentLinkedQueue<>());
        for (int time = 0; time < times; time++) {
            open.add(app.open(codes.get(turn.getAndIncrement() % codes.size())));
        }
    }

    @Override
    public void once(int worker) {
        Opening next = Objects.requireNonNull(pages.get(worker)).remove();
        next.enter(BackEnd.RECIPIENT);
    }
}
