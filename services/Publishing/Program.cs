using Microsoft.Extensions.Hosting;
using NofPipeline.Hosting;
using NofPipeline.Hosting.Health;
using NofPipeline.Hosting.Telemetry;
using NofPipeline.Publishing;

var builder = Host.CreateApplicationBuilder(args);
builder.AddNof().AddNofLog().AddNofTelemetry("nof-publishing").AddNofHealth().AddPublishing().AddNofTransport();
return await builder.RunNofAsync();
