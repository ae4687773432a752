// For `node --import`: when the test process is gone, its standard input ends, and what it started must not stay.
process.stdin.resume().once('end', () => process.exit(1));
process.stdin.unref?.();
