# Farrington's flexible method as the package "surveillance" has it, with the parameters of our own implementation.
#   Rscript farrington.R SERIES.csv FLAGS.csv FIRST LAST
# SERIES.csv has a row a stream and a column a month, no heading. FLAGS.csv gets a row a stream and month judged:
# stream, month, flag (1 for a count above the bound), bound. The last line printed is the seconds that judging took.
suppressPackageStartupMessages(library(surveillance))
arguments <- commandArgs(trailingOnly = TRUE)
series <- as.matrix(read.csv(arguments[1], header = FALSE))
judged <- as.integer(arguments[3]):as.integer(arguments[4])
control <- list(
  range = judged, b = 5, w = 1, noPeriods = 1, pastWeeksNotIncluded = 6,
  reweight = TRUE, weightsThreshold = 2.58, alpha = 0.01,
  trend = TRUE, pThresholdTrend = 1, limit54 = c(0, 1), thresholdMethod = "nbPlugin", verbose = FALSE)
began <- proc.time()[["elapsed"]]
flags <- lapply(seq_len(nrow(series)), function(stream) {
  observed <- as.integer(series[stream, ])
  run <- suppressWarnings(farringtonFlexible(sts(observed, start = c(2020, 4), frequency = 12), control))
  bound <- as.numeric(upperbound(run))
  data.frame(stream = stream, month = judged, flag = as.integer(!is.na(bound) & observed[judged] > bound), bound = bound)
})
took <- proc.time()[["elapsed"]] - began
write.csv(do.call(rbind, flags), arguments[2], row.names = FALSE)
cat(took, "\n")
