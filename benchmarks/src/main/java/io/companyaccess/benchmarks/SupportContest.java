package io.companyaccess.benchmarks;

import io.companyaccess.benchmarks.support.CloseTimes;
import io.companyaccess.benchmarks.support.GateContest;

/** What support access costs others, and how fast it ends. */
record SupportContest(GateContest gate, CloseTimes close) {}
