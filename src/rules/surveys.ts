/** The surveys behind the results: satisfaction (SKM), perception (IPAK, IPKP), and how many must be asked. */
import perceptionData from './surveys/perception.json';
import sampleData from './surveys/sample.json';
import skmData from './surveys/skm-14-2017.json';
import type { Perception, SampleRule, Satisfaction } from './schema';

// One of each so far; another will be chosen by its dates, as editions are.
export const skm = skmData as Satisfaction;
export const perception = perceptionData as Perception;
export const sampleRule = sampleData as SampleRule;
