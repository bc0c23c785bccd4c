using Microsoft.Extensions.Hosting;
using NofPipeline.Hosting;
using NofPipeline.Scoring;

var builder = Host.CreateApplicationBuilder(args);
builder.AddNof().AddScoring().AddNofTransport();
return await builder.RunNofAsync();
