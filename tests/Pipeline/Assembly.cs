// Runs within the tests share their console and settings: one test at a time.
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]
[assembly: AssemblyFixture(typeof(Undisturbed_handful))]

namespace NofPipeline.Pipeline.Tests;
