// One broker and two cores: one test at a time.
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]
[assembly: AssemblyFixture(typeof(Shared_broker))]
[assembly: AssemblyFixture(typeof(Undisturbed_handful))]

namespace NofPipeline.Messaging.Tests;
