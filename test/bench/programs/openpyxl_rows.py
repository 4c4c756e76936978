"""Reads a workbook with openpyxl in its read-only mode and prints what this process took.

With a second argument the file is read so many times, after as many times of warming up.
"""

import json
import resource
import sys

from openpyxl import load_workbook


def read(path):
    workbook = load_workbook(path, read_only=True, data_only=True)
    cells = 0
    for sheet in workbook.worksheets:
        for row in sheet.iter_rows(values_only=True):
            cells += sum(value is not None for value in row)
    workbook.close()
    return cells


def cpu():
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def peak_mib():
    try:
        with open("/proc/self/status", encoding="ascii") as status:
            return next(int(line.split()[1]) for line in status if line.startswith("VmHWM")) / 1024
    except (OSError, StopIteration):
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


path = sys.argv[1]
if len(sys.argv) > 2:
    times = int(sys.argv[2])
    for _ in range(times):
        seen = read(path)
    before = cpu()
    for _ in range(times):
        seen = read(path)
    used = (cpu() - before) / times
else:
    seen = read(path)
    used = cpu()
print(json.dumps({"cpu_s": used, "peak_mib": peak_mib(), "seen": seen}))
